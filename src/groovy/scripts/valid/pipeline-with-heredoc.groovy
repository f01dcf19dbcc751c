pipelineJob('payments/deploy') {
    parameters {
        stringParam('VERSION', '')
    }
    definition {
        cps {
            script('''
                @Library('payments@main') _

                pipeline {
                    agent { label 'linux' }
                    options { timestamps() }
                    stages {
                        stage('Deploy') {
                            when { not { equals expected: '', actual: params.VERSION } }
                            steps {
                                sh "deploy.sh ${params.VERSION}"
                                sh 'echo \'done\' \\
                                    | tee log.txt'
                            }
                        }
                    }
                    post { always { cleanWs() } }
                }
            '''.stripIndent())
            sandbox()
        }
    }
}
