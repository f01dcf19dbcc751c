job('payments/release') {
    properties {
        promotions {
            promotion {
                name('Production')
                icon('star-gold')
                conditions {
                    manual('release-managers') {
                        parameters { textParam('REASON', '', 'why') }
                    }
                }
                actions {
                    downstreamParameterized {
                        trigger('payments/deploy') {
                            parameters { predefinedProp('VERSION', '${PROMOTED_NUMBER}') }
                        }
                    }
                }
            }
        }
    }
    steps {
        conditionalSteps {
            condition {
                and { stringsMatch('$A', 'b', false) } { not { alwaysRun() } }
            }
            runner('Fail')
            steps { shell('true') }
        }
    }
    publishers {
        flexiblePublish { conditionalAction { condition { status('SUCCESS', 'UNSTABLE') } } }
        postBuildScripts { steps { shell 'cleanup' }; onlyIfBuildSucceeds(false) }
    }
}
