else {
    pipelineJob('web')
}
