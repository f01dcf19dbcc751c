freeStyleJob('web') {
    label('linux')
    triggers {
        scm('H 3 * * MON')
    }
}
