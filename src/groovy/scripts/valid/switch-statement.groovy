def kindOf(value) {
    switch (value) {
        case null:
            return 'nothing'
        case 'ledger':
        case 'fees':
            job("payments/$value")
            break
        case ['a', 'b', 'c']:
            println 'in a list'
            break
        case 1..5:
            return 'a small number'
        case { it instanceof Number && it > 100 }:
            return 'a large one'
        case Integer: return 'a number'
        case ~/re.*/:
            def found = value
            println found
            break
        case String:
        default:
            job("other/$value") { description 'default' }
    }
}
kindOf('ledger')
switch (kindOf(3)) { default: println 'only default' }
switch (1) {
    default:
        println 'first'
        break
    case 1:
        println 'one'
}
switch (2) { }
