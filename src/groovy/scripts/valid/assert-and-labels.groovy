def names = ['a', 'b']
assert names
assert names.size() == 2 : "expected 2, found ${names.size()}"
assert names[0] == 'a', 'first'
assert true

outer:
for (a in names) {
    inner:
    for (b in names) {
        if (a == b) continue outer
        if (b == 'z') break inner
        job("pair/$a$b")
    }
}
block: {
    job('in-a-labelled-block')
}
closure: { x -> println x }
last: println 'labelled statement'
if (names.empty) return
