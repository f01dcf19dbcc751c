// One file, one pipeline. What it does is in the Jenkinsfile of the repository; the agent too: agent { label 'linux' }.
pipelineJob('indexer') {
    description('Builds and tests the indexer')
    definition {
        cpsScm {
            scm {
                git {
                    remote { url('https://github.com/acme/search-indexer.git') }
                    branch('main')
                }
            }
            scriptPath('Jenkinsfile')
            lightweight(true)
        }
    }
}
