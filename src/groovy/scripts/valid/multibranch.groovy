multibranchPipelineJob('payments/api') {
    displayName 'Payments API'
    branchSources {
        branchSource {
            source {
                github {
                    id 'payments-api'
                    repoOwner 'acme'
                    repository 'payments-api'
                    configuredByUrl false
                    repositoryUrl ''
                    credentialsId 'github'
                    traits {
                        gitHubBranchDiscovery { strategyId(1) }
                        gitHubPullRequestDiscovery { strategyId(2) }
                        headWildcardFilter { includes('main release/* PR-*'); excludes('') }
                    }
                }
            }
            strategy {
                namedBranchesDifferent {
                    defaultProperties { suppressAutomaticTriggering() }
                    named { 'main'.each { println it } }
                }
            }
        }
    }
    factory { workflowBranchProjectFactory { scriptPath('ci/Jenkinsfile') } }
    orphanedItemStrategy { discardOldItems { numToKeep(20) } }
    configure {
        def traits = it / sources / data / 'jenkins.branch.BranchSource' / source / traits
        traits << 'org.jenkinsci.plugins.github__branch__source.ForkPullRequestDiscoveryTrait' {
            strategyId 2
            trust(class: 'org.jenkinsci.plugins.github_branch_source.ForkPullRequestDiscoveryTrait$TrustPermission')
        }
    }
}
