def total = 1 + \
    2
def name = 'payments' + '/' +
    'long'
def args = [
    1,
    2
].collect {
    it
}
job(
    name
) {
    description(
        'a text ' +
        'of two lines'
    )
    label \
        'linux'
    logRotator daysToKeep: 1,
               numToKeep: 2
    choice 'A',
        'B',
        ['c']
    def x = total >
            1 ?
            'more' :
            'less'
    def y = [a: 1,
             b:
                 2]
    if (x == 'more'
            && y.a == 1) {
        println x
    }
    return
}
def closure = {
    a,
    b
    ->
    a + b
}
