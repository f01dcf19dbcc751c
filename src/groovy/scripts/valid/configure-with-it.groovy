job('payments/it') {
    configure {
        it / 'scm'(class: 'hudson.scm.NullSCM')
        it / properties / 'com.example.Limit'(plugin: 'limit') {
            'max-builds'(3)
            nodes { node 'a'; node 'b' }
        }
        it.children().findAll { n -> n.name() == 'disabled' }.each { n -> it.remove(n) }
        def matrix = it / axes
        matrix << 'hudson.matrix.LabelAxis' {
            name 'os'
            values { string 'linux'; string 'windows' }
        }
        it << quietPeriod(5)
    }
}
