pipelineJob('web') {
    definition {
        cpsScm {
            scm {
                git {
                    remote {
                        url('https://git.example.com/web.git')
                        credentials('gihub')
                    }
                }
            }
            lightweight(true)
            scriptPath('Jenkinsfile')
        }
    }
}
