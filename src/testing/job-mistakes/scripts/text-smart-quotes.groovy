pipelineJob(‘web’) {
    description(“The shop”)
}
