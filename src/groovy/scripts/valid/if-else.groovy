def stage = 'prod'
def isOpen = true

if (stage == 'prod') {
    job('deploy/prod') { label 'secure' }
} else if (stage == 'test') {
    job('deploy/test')
} else {
    job('deploy/dev')
}

if (isOpen) job('open')
else job('closed')

if (isOpen)
    job('open-too')
else if (!isOpen)
    job('closed-too')
else
    job('never')

if (isOpen && stage != 'dev' || stage.empty) { println 'a' }
else { }

if (isOpen) { println 'one line' } else println 'other'

job('payments/conditional') {
    if (isOpen) {
        triggers { cron('@daily') }
    }
    if (stage) description(stage)
    else
    {
        description('none')
    }
}
