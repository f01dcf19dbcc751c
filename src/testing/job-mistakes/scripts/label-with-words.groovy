freeStyleJob('web') {
    label('linux and spot')
}
