// A freestyle job by the clock. Its steps run in the agent's own container, which has Git and curl but no build tool.
freeStyleJob('platform/nightly/stale-pull-requests') {
    description('Mails the pull requests that nobody has touched for two weeks')
    label('linux && arm64 && spot')
    logRotator {
        numToKeep(30)
    }
    triggers {
        cron('H 5 * * 1-5')
    }
    wrappers {
        timestamps()
        timeout {
            absolute(20)
            failBuild()
        }
        credentialsBinding {
            usernamePassword('GITHUB_USER', 'GITHUB_TOKEN', 'github')
        }
    }
    steps {
        shell('''\
            set -eu
            before=$(date --date='14 days ago' +%F)
            curl --silent --show-error --fail --user "${GITHUB_USER}:${GITHUB_TOKEN}" --output stale.json \\
              "https://api.github.com/search/issues?q=org:acme+is:pr+is:open+updated:<${before}"
            grep --only-matching '"html_url": *"[^"]*/pull/[0-9]*"' stale.json > stale.txt || echo 'none' > stale.txt
            '''.stripIndent())
    }
    publishers {
        archiveArtifacts {
            pattern('stale.txt')
        }
        extendedEmail {
            recipientList('payments-ci@example.com')
            attachmentPatterns('stale.txt')
            triggers {
                always {
                    sendTo {
                        recipientList()
                    }
                }
            }
        }
    }
}
