interface Describes {
    String PREFIX = 'Job of '
    String describe(String name)
    void reset()
}

interface Both extends Describes, Serializable { }

trait Team {
    String team = 'payments'
    String full(String name) { "${team}/${name}" }
    abstract String owner()
}

trait Loud {
    def shout() { println 'loud' }
}

abstract class Base implements Describes {
    abstract int days()
    void reset() { }
}

class Nightly extends Base implements Team, Loud {
    static class Options {
        int hour = 3
        def next() { new Options(hour: hour + 1) }
    }
    String describe(String name) { PREFIX + name }
    String owner() { 'payments' }
    int days() { return 7 }
    { println 'initialised' }
    static { println 'loaded' }
}

def nightly = new Nightly()
job(nightly.full('nightly')) {
    description(nightly.describe('night'))
    logRotator(nightly.days())
}
