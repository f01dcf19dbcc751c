freeStyleJob('payments/nightly-report') {
    description('Sends the report of the day to accounting.')
    label('linux && x86_64')
    keepDependencies(false)
    logRotator(30, 50, -1, 10)
    concurrentBuild(false)
    parameters {
        stringParam('DAY', '', 'Day such as 2026-01-31; empty for yesterday')
        booleanParam('DRY_RUN', true)
        choiceParam('FORMAT', ['pdf', 'csv', 'xlsx'])
        textParam('RECIPIENTS', 'accounting@example.com\ncontrolling@example.com', 'One address a line')
    }
    scm {
        git {
            remote {
                name('origin')
                url('https://github.com/acme/payments-report.git')
                credentials('github')
            }
            branches('*/main', 'refs/tags/v*')
            extensions {
                cleanAfterCheckout()
                relativeTargetDirectory('source')
            }
        }
    }
    triggers {
        cron('H 3 * * 1-5')
        scm('@daily')
    }
    wrappers {
        timestamps()
        colorizeOutput()
        timeout { absolute(45) }
    }
    steps {
        shell('./report.sh "$DAY"')
        gradle('clean build', '-Pci=true', true)
    }
    publishers {
        archiveArtifacts('build/*.pdf')
        archiveJunit('**/build/test-results/*.xml') { allowEmptyResults() }
        mailer('payments@example.com', true, true)
    }
}
