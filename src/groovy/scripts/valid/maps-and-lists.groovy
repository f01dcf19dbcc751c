def key = 'dynamic'
def map = [
    plain: 1, 'quoted key': 2, "double": 3, (key): 4, ("${key}-two"): 5, "${key}-three": 6,
    7: 'number', true: 'keyword', class: 'keyword too', default: 'and this', null: 0,
    nested: [a: [b: [c: []]]],
    closure: { it }, list: [1, [2, [3]]], call: key.size(), (1 + 1): 'computed', (key.size()): 'called',
]
def empty = [:]
def emptyList = []
def trailing = [1, 2, 3,]
def lines = [
    'a'
    ,
    'b',

    'c'
]
def withMaps = [[a: 1], [b: 2]]
map.plain = 9
map['quoted key'] = map."double" + map.'quoted key'
map."${key}" = map[key] ?: map.get(key, 'x')
emptyList << 'a' << 'b'
empty += [x: 1]
def (x, y) = lines[0, 1]
job(map.nested.a.b.c ? 'full' : 'empty') {
    configure { it / 'a'(map) / b(key: 1, 'other-key': 2, (key): 3) }
}
println lines[0..-1][map.list[0]]
