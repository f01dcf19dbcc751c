pipelineJob('edge/proxy') {
    description('Reverse proxy in Go')
    logRotator {
        daysToKeep(30)
    }
    properties {
        githubProjectUrl('https://github.com/acme/edge-proxy/')
        pipelineTriggers {
            triggers {
                githubPush()
            }
        }
    }
    definition {
        cps {
            script('''\
                pipeline {
                    agent { label 'go && arm64' }
                    options { timeout(time: 20, unit: 'MINUTES') }
                    stages {
                        stage('Test') {
                            steps {
                                git url: 'https://github.com/acme/edge-proxy.git', branch: 'main', credentialsId: 'github-app'
                                container('go') {
                                    sh 'go vet ./... && go test ./...'
                                }
                            }
                        }
                    }
                }
                '''.stripIndent())
            sandbox()
        }
    }
}
