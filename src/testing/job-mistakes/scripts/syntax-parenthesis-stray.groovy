pipelineJob('web')) {
}
