class Config {
    static final List SERVICES = [
        [name: 'ledger',  lang: 'java', deploy: ['dev', 'prod'], cron: 'H 2 * * *'],
        [name: 'fees',    lang: 'go',   deploy: ['dev']],
        [name: 'refunds', lang: 'java', deploy: [], nightly: true],
    ]
}
def steps = [
    java: { context -> context.with { gradle('build') } },
    go  : { context -> context.shell('go test ./...') },
]
Config.SERVICES.each { Map service ->
    def base = "payments/${service.name}"
    folder(base)
    job("$base/build") {
        steps(steps[service.lang])
        service.cron?.with { c -> triggers { cron c } }
    }
    service.deploy.each { environment ->
        job("$base/deploy-$environment") {
            blockOn(["$base/build", "$base/deploy-.*"]) { blockLevel('GLOBAL') }
        }
    }
    if (service.nightly) {
        job "${base}/nightly", { triggers { cron('@midnight') } }
    }
}
queue('payments/ledger/build')
