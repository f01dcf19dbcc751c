// Only here: what people tried during the day is gone in the morning.
pipelineJob('platform/nightly/reset-data') {
    description('Puts the test data back')
    logRotator {
        numToKeep(7)
    }
    properties {
        pipelineTriggers {
            triggers {
                cron {
                    spec('H 4 * * *')
                }
            }
        }
    }
    definition {
        cpsScm {
            scm {
                git {
                    remote {
                        url('https://github.com/acme/payments-test-data.git')
                        credentials('github')
                    }
                    branch('main')
                }
            }
            scriptPath('reset/Jenkinsfile')
            lightweight(true)
        }
    }
}
