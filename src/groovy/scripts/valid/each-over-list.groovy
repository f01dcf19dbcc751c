['ledger', 'fees', 'refunds'].each {
    job("payments/${it}") {
        steps { shell "make ${it}" }
    }
}

def modules = [
    'core',
    'web',
    // 'mobile' comes later
    'batch',
]
modules.each { module ->
    modules.findAll { it != module }.each { other ->
        job("payments/${module}-with-${other}")
    }
}
