multibranchPipelineJob('android/app') {
    displayName('Android app')
    branchSources {
        git {
            id('android-app')
            remote('https://github.com/acme/android-app.git')
            credentialsId('github')
            includes('main release/*')
        }
    }
    factory {
        workflowBranchProjectFactory {
            scriptPath('Jenkinsfile')
        }
    }
    orphanedItemStrategy {
        discardOldItems {
            numToKeep(10)
        }
    }
    triggers {
        periodicFolderTrigger {
            interval('1h')
        }
    }
}
