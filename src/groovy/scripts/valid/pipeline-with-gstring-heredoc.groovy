def services = ['ledger', 'fees']

services.each { service ->
    pipelineJob("payments/$service") {
        definition {
            cps {
                script """\
                    node('linux') {
                        stage('Build ${service.capitalize()}') {
                            git url: 'https://github.com/acme/${service}.git', branch: env.BRANCH ?: 'main'
                            sh "make \${MAKE_FLAGS} ${service}"
                            sh '''echo "\$BUILD_NUMBER"'''
                        }
                    }
                """.stripIndent()
                sandbox true
            }
        }
    }
}
