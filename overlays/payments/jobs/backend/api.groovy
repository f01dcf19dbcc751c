// One job for each branch and pull request of a GitHub repository.
multibranchPipelineJob('backend/api') {
    displayName('Payments API')
    branchSources {
        github {
            id('payments-api') // never changes: with another id every branch starts again at build 1
            repoOwner('acme')
            repository('payments-api')
            scanCredentialsId('github')
            buildOriginBranch(true)
            buildOriginBranchWithPR(false)
            buildOriginPRMerge(true)
            buildForkPRMerge(false) // a fork's Jenkinsfile is anybody's code
        }
    }
    factory {
        workflowBranchProjectFactory {
            scriptPath('Jenkinsfile')
        }
    }
    orphanedItemStrategy {
        discardOldItems {
            daysToKeep(14)
            numToKeep(20)
        }
    }
    triggers {
        // GitHub cannot reach an internal address, so this controller asks.
        periodicFolderTrigger {
            interval('15m')
        }
    }
}
