5.times { job("load/worker-${it}") }
3.times { int n ->
    job("load/client-${n + 1}") { description "Client ${n + 1} of 3" }
}
(1..4).each { shard ->
    job("tests/shard-$shard")
}
1.upto(3) { job("up-$it") }
10.step(0, -5) { println it }
('a'..'e').each { letter -> job("letters/$letter") }
for (n in (1..10).step(3)) { println n }
def lists = [1..3, 1..<3, ('a'..'c').collect { it * 2 }]
def part = (0..9)[2..4] + [*10..12] + lists[-1..0].flatten()
