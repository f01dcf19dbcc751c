def environments = ['dev', 'test', 'prod'] as String[]

for (environment in environments) {
    job("deploy/${environment}") { label(environment) }
}
for (String environment : environments) {
    job("rollback/" + environment)
}
for (int i = 0; i < environments.length; i++) {
    if (environments[i] == 'prod') continue
    job("smoke/" + environments[i])
}
for (i in 0..<3) println i
for (final j in 1..3) {
    job("shard-$j")
}
for (c in 'abc') { println c }
int a = 0
for (; a < 10; ) {
    a += 3
}
for (;;) {
    break
}
for (entry in [x: 1, y: 2])
    println "${entry.key}: ${entry.value}"
