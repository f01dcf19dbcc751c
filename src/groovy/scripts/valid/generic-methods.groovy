class Registry<K extends Comparable<K>, V extends List<? super Number> & Serializable> {
    private final Map<K, List<V>> all = new TreeMap<>()

    public <T extends V> void add(K key, T value) {
        all.computeIfAbsent(key, { new ArrayList<V>() }).add(value)
    }

    static <A, B> Map<B, A> inverse(Map<A, B> map) {
        map.collectEntries { key, value -> [(value): key] }
    }

    List<Map<K, List<V>>>[] everything() { null }
}
def registry = new Registry<String, ArrayList<Number>>()
registry.add('a', [1] as ArrayList)
registry.<ArrayList<Number>>add('b', [2] as ArrayList)
def <T> T first(List<? extends T> items) { items[0] }
Map<String, List<Map<String, Integer>>> nested = [:]
Comparator<? super String> order = null
job(first(['generic'])) { description Registry.inverse([a: 'b']).toString() }
