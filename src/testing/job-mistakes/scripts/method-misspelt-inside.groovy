pipelineJob('web') {
    descripton('The shop')
}
