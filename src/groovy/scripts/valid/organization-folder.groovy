organizationFolder('payments/organization') {
    description 'All repositories of the team'
    organizations {
        github {
            repoOwner('acme')
            apiUri('https://api.github.com')
            credentialsId('github')
            traits {
                sourceWildcardFilter {
                    includes('payments-*')
                    excludes('')
                }
            }
        }
    }
    projectFactories {
        workflowMultiBranchProjectFactory { scriptPath 'Jenkinsfile' }
    }
    triggers { periodicFolderTrigger { interval('1d') } }
    properties {
        mavenConfigFolderOverrideProperty {
            override(true)
            settings { standard() }
        }
    }
}
