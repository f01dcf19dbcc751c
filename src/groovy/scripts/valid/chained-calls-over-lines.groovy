['ledger', 'fees', 'refunds']
    .findAll { it.length() > 4 }
    .collect { name ->
        [name: name, url: "https://github.com/acme/${name}.git"]
    }
    // a comment in the chain
    .sort { it.name }

    .each { service ->
        job("payments/${service.name}") {
            scm { git(service.url) }
        }
    }
def text = 'a,b'
        .split(',')
        *.toUpperCase()
        ?.join('-')
def same = text.
        toLowerCase().
        trim()
def method = text
        .&trim
println method()
