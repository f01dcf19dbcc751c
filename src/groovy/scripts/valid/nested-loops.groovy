def matrix = [
    [os: 'linux',   versions: [17, 21]],
    [os: 'windows', versions: [21]],
]
matrix.each { row ->
    row.versions.each { version ->
        ['unit', 'integration'].each { kind ->
            job("${row.os}/jdk${version}-${kind}") {
                label "${row.os} && jdk${version}"
            }
        }
    }
}
for (a in ['x', 'y']) {
    for (b in [1, 2]) {
        if (a == 'y' && b == 2) break
        job("grid/${a}${b}")
    }
}
[['a', 'b'], [1, 2]].combinations { letter, number -> job("c/${letter}${number}") }
[['a', 1], ['b', 2]].each { letter, number -> println letter * number }
