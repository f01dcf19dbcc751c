freeStyleJob('web') {
    label('linux')
    wrappers {
        colorizeOutput()
    }
}
