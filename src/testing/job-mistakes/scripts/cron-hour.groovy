freeStyleJob('web') {
    label('linux')
    triggers {
        cron('H 25 * * *')
    }
}
