makeAll(['a', 'b'])

def makeAll(names) {
    names.each { makeOne(it) }
}

def makeOne(String name) throws IllegalArgumentException, RuntimeException
{
    if (!name) throw new IllegalArgumentException('no name')
    job(name) { }
}
