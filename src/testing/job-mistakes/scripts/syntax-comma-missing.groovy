pipelineJob('web') {
    parameters {
        choiceParam('TARGET', ['dev' 'prod'])
    }
}
