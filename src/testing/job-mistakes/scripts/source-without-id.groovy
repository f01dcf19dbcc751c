multibranchPipelineJob('web') {
    branchSources {
        git {
            remote('https://git.example.com/web.git')
        }
    }
}
