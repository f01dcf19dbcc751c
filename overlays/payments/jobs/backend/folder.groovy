// The folder backend exists already, because this file is in jobs/backend/. Saying it again gives it a name for people
// and a library of its own, which only the jobs in it can load.
folder('backend') {
    displayName('Backend')
    description('Services of the payment platform')
    properties {
        folderLibraries {
            libraries {
                libraryConfiguration {
                    name('backend')
                    defaultVersion('main')
                    retriever {
                        modernSCM {
                            scm {
                                git {
                                    remote('https://github.com/acme/payments-backend-library.git')
                                    credentialsId('github')
                                    traits {
                                        gitBranchDiscovery()
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

// A view inside the folder: its names are the ones below backend.
listView('backend/team') {
    jobs {
        names('api', 'ledger', 'fees', 'refunds', 'release')
    }
    columns {
        status()
        weather()
        name()
        lastSuccess()
        lastFailure()
        buildButton()
    }
}
