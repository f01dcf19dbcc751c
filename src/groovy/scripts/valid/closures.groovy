def plain = { 'no parameters: has it' }
def none = { -> 'no parameters and no it' }
def one = { name -> name }
def typed = { String name, int count -> name * count }
def defaults = { String name = 'x', count = 2, Map options = [:] -> "$name$count$options" }
def varargs = { String first, Object... rest -> rest.size() }
def finals = { final name, final int n -> name }
def multi = { a,
              b ->
    a + b
}
def empty = { }
def block = {
    def inner = { it * 2 }
    inner(it) + inner.call(it)
}
def generic = { Map<String, List<Integer>> all, List<String> some -> all.size() + some.size() }
def destructured = { List pair -> def (left, right) = pair; "$left$right" }

plain.delegate = this
plain.resolveStrategy = Closure.DELEGATE_FIRST
[plain, none, one, typed, defaults, varargs, finals, multi, empty, block, generic, destructured].each { closure ->
    println closure.maximumNumberOfParameters
}
{ -> job('immediately') }()
({ name -> job(name) })('called-too')
