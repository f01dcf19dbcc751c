pipelineJob('web') {
    definition {
        cps {
            script('echo 1')
            sandbox()
        }
    }
