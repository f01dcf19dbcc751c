pipelineJob('web') {
}
