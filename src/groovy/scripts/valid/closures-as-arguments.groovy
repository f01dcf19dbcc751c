def both(Closure one, Closure two, String text = '') { one(); two() }
def call(name, Closure body) { job(name, body) }

both({ println 1 }, { println 2 })
both({ println 1 }) { println 2 }
both { println 1 } { println 2 }
both({ println 1 }, { println 2 })
both({ -> }, { a, b -> a }, 'text')
job('x', { description 'in parentheses' })
job 'y', { description 'after a comma' }
job('z') { description 'after' }
this.call('c') { }
[1, 2].inject(0, { a, b -> a + b })
[1, 2].inject(0) { a, b -> a + b }.with { println it }
def made = { job(it) }('immediately')
def chosen = (1 > 0 ? { 'a' } : { 'b' })()
def nested = { -> { -> { -> 'deep' } } }()()()
println([{ 1 }, { 2 }]*.call())
