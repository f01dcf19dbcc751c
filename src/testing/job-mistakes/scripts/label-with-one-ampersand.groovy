freeStyleJob('web') {
    label('linux & spot')
}
