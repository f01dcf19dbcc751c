// Any Git host works like this one; `traits` says what of a repository becomes a job.
multibranchPipelineJob('frontend/checkout') {
    displayName('Checkout page')
    branchSources {
        branchSource {
            source {
                git {
                    id('payments-checkout')
                    remote('https://github.com/acme/payments-checkout.git')
                    credentialsId('github')
                    traits {
                        gitBranchDiscovery()
                        headWildcardFilter {
                            includes('main release/* feature/*')
                            excludes('feature/*-draft')
                        }
                    }
                }
            }
        }
    }
    factory {
        workflowBranchProjectFactory {
            scriptPath('ci/Jenkinsfile')
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
    // The repository holds years of screenshots: an agent fetches its last commits only.
    configure {
        def traits = it / 'sources' / 'data' / 'jenkins.branch.BranchSource' / 'source' / 'traits'
        traits << 'jenkins.plugins.git.traits.CloneOptionTrait' {
            extension(class: 'hudson.plugins.git.extensions.impl.CloneOption') {
                shallow(true)
                noTags(true)
                depth(10)
                honorRefspec(true)
            }
        }
    }
}
