def limit = { String category, int most = 1 ->
    return { node ->
        node / 'properties' << 'hudson.plugins.throttleconcurrents.ThrottleJobProperty' {
            maxConcurrentPerNode most
            maxConcurrentTotal(most * 2)
            categories { string(category) }
            throttleEnabled true
            throttleOption 'category'
        }
    }
}

job('payments/a') { configure limit('database') }
job('payments/b') { configure limit('database', 3) }
job('payments/c') {
    configure(limit('network') >> { node -> node })
}
