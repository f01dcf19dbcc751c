freeStyleJob('web') {
    label('master')
}
