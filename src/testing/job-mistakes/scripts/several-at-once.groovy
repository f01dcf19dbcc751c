pipelineJob('frontend/web') {
    label('linux')
}
freeStyleJob('a:b') {
    label('windows')
    triggers {
        cron('99 * * * *')
    }
}
