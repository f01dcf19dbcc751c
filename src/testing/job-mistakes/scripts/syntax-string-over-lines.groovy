pipelineJob('web') {
    description("The shop
      and its checkout")
}
