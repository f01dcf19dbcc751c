pipelineJob('hello') {
    definition {
        cps {
            script("node('linux') { sh 'echo hello' }")
            sandbox()
        }
    }
}
