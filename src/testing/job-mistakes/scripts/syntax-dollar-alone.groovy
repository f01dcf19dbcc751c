pipelineJob('web') {
    description("costs $ 5")
}
