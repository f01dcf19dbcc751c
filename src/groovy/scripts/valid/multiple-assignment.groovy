def (team, name) = ['payments', 'api']
def (String host, int port) = 'example.com:443'.split(':').with { [it[0], it[1].toInteger()] }
def (first, second, third) = ['only one']
def a, b = 2, c
int i = 1, j = i + 1
String text
(a, c) = [b, 3]
(team, name) = [name, team]
a = b = c
text = a ?: 'none'
def list = [0, 0], map = [:]
list[0] = 1
list[1] += 2
map.key = 'value'
map['other'] = map.key
map."${text}" = 1
i <<= 1; i >>= 1; i >>>= 1; i &= 7; i |= 8; i ^= 1; i **= 2; i %= 5; i -= 1; i *= 3; j /= 2
i++; ++j; i--; --j
list[0]++
--map.count

job("$team/$name") { description "$host:$port $first $second $third $i $j" }
