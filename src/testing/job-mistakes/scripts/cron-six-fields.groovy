freeStyleJob('web') {
    label('linux')
    triggers {
        cron('0 H 3 * * *')
    }
}
