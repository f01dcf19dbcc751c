def make(Map options = [:], String name, Closure body = null) {
    job(name) {
        label options.label ?: 'linux'
        if (body) with(body)
    }
}

make('plain')
make('a', label: 'x')
make(label: 'y', 'b')
make(label: 'z', keep: 3, 'c') { disabled() }
make 'd', label: 'w'
make label: 'v', 'e', { disabled() }
make([label: 'u'], 'f')
make 'g', label: 'w', keep: [1, 2], {
    description 'all at once'
}
make(
    label: 'lines',
    'quoted-label': true,
    "double": 1,
    'h',
)
def options = [label: 'x']
make(*: options, keep: 1, 'i')
make(options, 'j')
