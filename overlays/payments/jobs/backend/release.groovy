// A pipeline that a person starts, with parameters.
pipelineJob('backend/release') {
    description('Releases one service. Its Jenkinsfile runs on linux && on-demand: a release must not lose its agent.')
    parameters {
        choiceParam('SERVICE', ['api', 'ledger', 'fees', 'refunds'], 'What to release')
        stringParam('VERSION', '', 'Tag, such as 1.4.0')
        booleanParam('DRY_RUN', true, 'Show what would happen')
    }
    logRotator {
        numToKeep(200) // auditors ask for a year
        daysToKeep(400)
    }
    properties {
        disableConcurrentBuilds()
    }
    definition {
        cpsScm {
            scm {
                git {
                    remote {
                        url('git@github.com:acme/payments-release.git')
                        credentials('deploy-key')
                    }
                    branch('main')
                }
            }
            scriptPath('release/Jenkinsfile')
            lightweight(true)
        }
    }
}
