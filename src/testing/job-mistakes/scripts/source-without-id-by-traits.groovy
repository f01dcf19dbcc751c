multibranchPipelineJob('web') {
    branchSources {
        branchSource {
            source {
                git {
                    remote('https://git.example.com/web.git')
                }
            }
        }
    }
}
