multibranchPipelineJob('site') {
    triggers { periodicFolderTrigger { interval('1h') } }
    branchSources {
        git {
            id('site')
            remote('https://github.com/acme/site.git')
            credentialsId('github-token')
        }
    }
    orphanedItemStrategy { discardOldItems { numToKeep(20) } }
}
