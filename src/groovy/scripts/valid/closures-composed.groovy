def prefix = { team, name -> "${team}/${name}" }
def payments = prefix.curry('payments')
def nightly = prefix.rcurry('nightly')
def upper = { it.toUpperCase() }
def trim = String.&trim
def make = this.&job
def both = trim >> upper
def reversed = trim << upper
def memo = { n -> n < 2 ? n : n * 2 }.memoize()
def recursive
recursive = { n -> n <= 0 ? [] : [n] + recursive(n - 1) }

make(payments('curried'))
make nightly('search')
['a ', ' b'].collect(both).each(make)
['c'].each this.&job
println([reversed(' x '), memo(3), recursive(3)])
