def services = [
    ledger        : [repository: 'payments-ledger', daysToKeep: 30],
    'fee-service' : [repository: 'payments-fees', daysToKeep: 10],
    "refunds"     : [repository: 'payments-refunds'],
]

services.each { name, options ->
    pipelineJob("payments/$name") {
        logRotator { daysToKeep(options.daysToKeep ?: 14) }
        definition {
            cpsScm {
                scm { git("https://github.com/acme/${options.repository}.git", 'main') }
                scriptPath('Jenkinsfile')
            }
        }
    }
}
services.each { entry -> println "${entry.key}=${entry.value.repository}" }
services.each { println it.key }
for (service in services) {
    println(service.value)
}
