// A view of the front page, over all folders.
listView('releases') {
    description('What goes to customers')
    recurse()
    jobs {
        regex('.*/release(-.*)?')
    }
    columns {
        status()
        weather()
        name()
        lastSuccess()
        lastFailure()
        lastDuration()
        buildButton()
    }
}
