pipelineJob('web') {
    definition {
        cpsScm {
            scm {
                git('https://git.example.com/web.git')
            }
        }
    }
}
