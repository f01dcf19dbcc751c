freeStyleJob('web') {
    label('linux-large && spot')
}
