freeStyleJob('web') {
    label('linux')
    triggers {
        cron('* * * * *')
    }
}
