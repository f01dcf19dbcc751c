def template = job('templates/service') {
    disabled()
    logRotator(14)
    publishers { mailer('payments@example.com') }
}

['ledger', 'fees'].each { name ->
    job("payments/$name") {
        using 'templates/service'
        disabled(false)
        previousNames(/old-${name}-.*/)
    }
}
job('payments/other') { using(template.name) }
