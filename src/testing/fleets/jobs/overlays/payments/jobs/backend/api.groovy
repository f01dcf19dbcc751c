multibranchPipelineJob('backend/api') {
    branchSources {
        git {
            id('payments-api')
            remote('https://git.example.com/payments/api.git')
            credentialsId('github')
        }
    }
    triggers {
        periodicFolderTrigger {
            interval('1h')
        }
    }
}
