import groovy.transform.Field

@Field String team = 'payments'
@Field
def counter = 0

def named(name) { "${team}/${name}" }

String url(String name, String host = 'github.com', boolean ssh = false) {
    ssh ? "git@${host}:acme/${name}.git" : "https://${host}/acme/${name}.git"
}

void build(String... names) {
    for (name in names) {
        job(named(name)) {
            scm { git(url(name)) }
        }
        counter++
    }
}

static int twice(int n) {
    return n * 2
}

private def helper(Map options, Closure body) {
    job(options.name, body)
}

def <T> List<T> reversed(List<T> items) {
    items.reverse()
}

build 'ledger', 'fees'
build('refunds')
helper(name: named('helped')) { description 'by a method' }
helper name: named('helped-again'), { description 'by a command' }
println "${twice(counter)} ${reversed(['a', 'b'])}"

def 'a method with blanks'() {
    'called by its quoted name'
}
this.'a method with blanks'()
