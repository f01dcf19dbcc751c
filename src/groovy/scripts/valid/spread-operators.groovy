def defaults = [daysToKeep: 7, numToKeep: 20]
def more = [*: defaults, numToKeep: 5]
def names = ['a', 'b']
def all = [*names, 'c', *['d', 'e']]
def arguments = ['payments/spread', 'ignored'].take(1)

job(*arguments) {
    logRotator(*: defaults)
    parameters {
        choiceParam('NAME', [*all], 'all of them')
        stringParam(*['A', 'b', 'c'])
    }
}
println all*.toUpperCase()
println all*.length().max()
println([[name: 'x'], [name: 'y']]*.name)
println([[name: 'x'], null]*.name.findAll())
def call = { a, b = 2, Object[] c -> "$a$b$c" }
call(*names)
