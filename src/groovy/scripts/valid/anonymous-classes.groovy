import java.util.concurrent.Callable

def task = new Callable<String>() {
    String call() {
        return 'called'
    }
}
def comparator = new Comparator<String>() {
    int compare(String a, String b) { a.length() <=> b.length() }
    boolean equals(Object o) { false }
}.reversed()
def thread = new Thread(new Runnable() {
    void run() {
        println "in ${Thread.currentThread().name}"
    }
}, 'name')
def outer = new Object() { def inner = new Date(0) }
def plain = new ArrayList<>(['a', 'b']); def maps = new HashMap<String, List<String>>(10)
def inner = new AbstractMap.SimpleEntry<String, Integer>('a', 1)

job(task.call()) {
    description(['bb', 'a'].sort(comparator).join(new String(', ')))
}
new File('ignored').with { println name }
println new Date(0).year + new int[3].length
