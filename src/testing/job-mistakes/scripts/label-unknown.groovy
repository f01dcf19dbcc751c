freeStyleJob('web') {
    label('linux && armm64')
}
