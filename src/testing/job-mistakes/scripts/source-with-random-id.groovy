multibranchPipelineJob('web') {
    branchSources {
        git {
            id(UUID.randomUUID().toString())
            remote('https://git.example.com/web.git')
        }
    }
}
