freeStyleJob('tools/cleanup') {
    description 'Removes what nobody needs'
    label('linux')
    triggers {
        cron('H H * * 0')
    }
    steps {
        shell '''\
            find . -mtime +30 -delete
        '''.stripIndent()
    }
}
