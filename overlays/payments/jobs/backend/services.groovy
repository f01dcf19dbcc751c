// The same pipeline for several services: a Job DSL script is a Groovy program.
def services = [
    ledger : 'Double-entry book of all payments',
    fees   : 'Calculates what a payment costs',
    refunds: 'Sends money back',
]

services.each { service, summary ->
    pipelineJob("backend/${service}") {
        description(summary)
        logRotator {
            numToKeep(30)
            artifactNumToKeep(5)
        }
        properties {
            disableConcurrentBuilds()
        }
        definition {
            cpsScm {
                scm {
                    git {
                        remote {
                            url("https://github.com/acme/payments-${service}.git")
                            credentials('github')
                        }
                        branch('main')
                    }
                }
                scriptPath('Jenkinsfile')
                lightweight(true)
            }
        }
        // What the DSL has no word for is written as XML: the link to GitHub in the job's side panel.
        configure { project ->
            project / 'properties' / 'com.coravy.hudson.plugins.github.GithubProjectProperty' {
                projectUrl("https://github.com/acme/payments-${service}/")
            }
        }
    }
}
