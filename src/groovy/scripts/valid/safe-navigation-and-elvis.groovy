def options = [owner: [mail: null], tags: null]

job('payments/careful') {
    description options?.owner?.mail?.toLowerCase() ?: 'nobody'
    label(options.label ?: (options.owner?.label ?: 'linux'))
    quietPeriod options.quiet == null ? 5 : options.quiet as int
    def days = options.days ?: 7
    logRotator days
    options.tags?.each { tag -> println tag }
    options.'owner'?.'mail'
    options['owner']?.mail
    disabled(options.disabled ? true : false)
}
def longOne = options.first ?:
        options.second ?:
        'third'
def chosen = options.size() > 1
        ? 'many'
        : 'one'
def nestedOne = options.a ? options.b ? 1 : 2 : options.c ? 3 : 4
def field = options.@size
options.owner.mail = options.owner.mail ?: 'payments@example.com'
