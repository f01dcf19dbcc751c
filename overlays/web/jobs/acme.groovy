// Every repository of the organization whose name begins with web- and that holds a Jenkinsfile, with all its branches and pull requests.
// A new repository needs no change here.
organizationFolder('acme') {
    displayName('Web repositories')
    organizations {
        github {
            repoOwner('acme')
            credentialsId('github-app')
            traits {
                sourceRegexFilter {
                    regex('web-.*')
                }
                gitHubBranchDiscovery {
                    strategyId(1) // branches that are not pull requests as well
                }
                gitHubPullRequestDiscovery {
                    strategyId(1) // merged with their target; nothing is built from forks
                }
            }
        }
    }
    projectFactories {
        workflowMultiBranchProjectFactory {
            scriptPath('Jenkinsfile')
        }
    }
    orphanedItemStrategy {
        discardOldItems {
            daysToKeep(7)
            numToKeep(50)
        }
    }
    triggers {
        // Webhooks tell at once; this finds what they missed.
        periodicFolderTrigger {
            interval('1d')
        }
    }
}
