multibranchPipelineJob('web') {
    branchSources {
        git {
            id('web')
            remote('https://git.example.com/web.git')
            credentialsId('gitlab')
        }
    }
}
