// The one job that needs the privileged builder; everything else of the team runs on linux.
pipelineJob('android/emulator-tests') {
    description('Tests on an emulator, every night')
    logRotator {
        numToKeep(20)
        artifactNumToKeep(3)
    }
    properties {
        disableConcurrentBuilds()
        pipelineTriggers {
            triggers {
                cron {
                    spec('H 1 * * *')
                }
            }
        }
    }
    definition {
        cps {
            script('''\
                pipeline {
                    agent { label 'android && x86_64' }
                    options { timeout(time: 2, unit: 'HOURS') }
                    stages {
                        stage('Test') {
                            steps {
                                git url: 'https://github.com/acme/android-app.git', branch: 'main', credentialsId: 'github'
                                container('android') {
                                    sh './gradlew --no-daemon installEmulator connectedCheck'
                                }
                            }
                        }
                        stage('Bundle') {
                            steps {
                                container('android') {
                                    withCredentials([string(credentialsId: 'signing-key-password', variable: 'SIGNING_KEY_PASSWORD')]) {
                                        sh './gradlew --no-daemon bundleRelease'
                                    }
                                }
                            }
                        }
                    }
                    post {
                        always {
                            junit allowEmptyResults: true, testResults: '**/build/outputs/androidTest-results/**/*.xml'
                        }
                    }
                }
                '''.stripIndent())
            sandbox()
        }
    }
}
