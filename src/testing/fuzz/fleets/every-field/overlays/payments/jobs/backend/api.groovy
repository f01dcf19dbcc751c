pipelineJob('backend/api') {
    description('Builds and tests the API')
    triggers { cron('H 2 * * *') }
    definition {
        cps {
            script("""
                node('linux && arm64 && spot') {
                    sh 'make test'
                }
            """.stripIndent())
            sandbox()
        }
    }
}
