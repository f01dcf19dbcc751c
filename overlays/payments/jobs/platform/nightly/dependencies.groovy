// A short pipeline can stand here whole. It is Groovy in a text of Groovy: three single quotes, so that ${…} is the pipeline's.
pipelineJob('platform/nightly/dependencies') {
    description('Builds everything against the newest libraries, on both architectures')
    logRotator {
        numToKeep(14)
    }
    properties {
        disableConcurrentBuilds()
        pipelineTriggers {
            triggers {
                cron {
                    spec('H 2 * * *')
                }
            }
        }
    }
    definition {
        cps {
            script('''\
                @Library('payments') _
                pipeline {
                    agent none
                    stages {
                        stage('Build') {
                            matrix {
                                axes {
                                    axis {
                                        name 'ARCHITECTURE'
                                        values 'x86_64', 'arm64'
                                    }
                                }
                                agent { label "maven && ${ARCHITECTURE} && spot" }
                                stages {
                                    stage('Verify') {
                                        steps {
                                            git url: 'https://github.com/acme/payments-api.git', branch: 'main', credentialsId: 'github'
                                            container('maven') {
                                                sh 'mvn --batch-mode versions:use-latest-releases verify'
                                            }
                                        }
                                    }
                                }
                            }
                        }
                    }
                    post {
                        failure {
                            slackSend color: 'danger', message: "Newest libraries break the build: ${env.BUILD_URL}"
                        }
                    }
                }
                '''.stripIndent())
            sandbox()
        }
    }
}
