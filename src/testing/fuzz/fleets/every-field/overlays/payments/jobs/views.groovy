listView('Backend') {
    jobs { regex('backend/.*') }
    columns {
        status()
        name()
        lastSuccess()
    }
}

['web', 'shop'].each { app ->
    pipelineJob("deploy-${app}") {
        definition {
            cpsScm {
                scm { git { remote { url("https://github.com/acme/${app}.git") }; branch('main') } }
                scriptPath('Jenkinsfile')
            }
        }
    }
}
