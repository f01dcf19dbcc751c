def release = ~/release\/\d+\.\d+/
def name = 'release/1.4'

if (name ==~ release) {
    job('payments/' + name.replaceAll(/[^a-z0-9]/, '-'))
}
def matcher = name =~ /(\w+)\/(\d+)/
if (matcher) {
    def (whole, kind, number) = matcher[0]
    println "$whole $kind $number"
}
while (matcher.find()) println matcher.group(1)
['main', 'release/2.0', 'x'].grep(~/main|release.*/).each { branch ->
    job("branches/${branch.replace('/', '-')}")
}
assert !('a' ==~ /b/) && 'a/b'.split('/').length == 2
switch (name) {
    case ~/feature.*/: println 'feature'; break
    case release: println 'release'
}
println name.find(/\d+/) { it.toInteger() + 1 }
println((name =~ /1\.(\d)/)[0][1])
