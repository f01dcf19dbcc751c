freeStyleJob('web') {
    label('linux')
    wrappers {
        credentialsBinding {
            usernamePassword('USER', 'PASSWORD', 'nexus')
        }
    }
}
