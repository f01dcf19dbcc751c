['alpha', 'beta', 'gamma'].eachWithIndex { stage, index ->
    job("release/${index + 1}-${stage}") {
        if (index > 0) {
            triggers { upstream("release/${index}-something", 'SUCCESS') }
        }
        quietPeriod(index * 5)
    }
}
[a: 1, b: 2].eachWithIndex { entry, i -> println "$i ${entry.key}" }
[a: 1, b: 2].eachWithIndex { key, value, i ->
    println "$i $key $value"
}
