import groovy.transform.*

@Field static final Map TEAMS = [payments: 'linux']
@Field List<String> names = []

@ToString(includeNames = true, excludes = ['secret'])
@EqualsAndHashCode
@SuppressWarnings(['unused', 'all'])
class Service {
    @Deprecated String old
    String name
    @Lazy def url = { "https://example.com/$name" }()
}

@CompileStatic
int twice(@SuppressWarnings('x') int n) { n * 2 }

@interface Marker {
    String value() default 'none'
    int[] numbers() default [1, 2]
}

@Marker('x') @Deprecated
def annotated() { @Deprecated def local = 1; local }

@Canonical class Pair { def left, right }

TEAMS.each { team, label -> job("$team/annotated") { delegate.label(label) } }
