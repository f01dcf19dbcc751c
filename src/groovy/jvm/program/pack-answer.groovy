import groovy.transform.CompileStatic

/**
 * A tree of maps, lists, texts, numbers, booleans and null as one line of ASCII: src/groovy/cache/pack.ts describes it. Who reads an
 * outline walks it with a small stack: a list that is very deep is packed as empty, and a value as one of which nothing is known.
 */
@CompileStatic
class PackAnswer {
    private static final int DEEPEST = 1000
    private static final Map<String, Object> UNKNOWN = OutlineValue.computed()
    private static final String HEXADECIMAL = '0123456789abcdef'
    // Characters by number: Groovy makes one of a text with the help of its registry.
    private static final int FIRST_DIGIT = 0x23
    private static final int BASE = 46
    private static final int FIRST_PLAIN = 0x20
    private static final int LAST_PLAIN = 0x7e
    private static final int QUOTE = 0x22
    private static final int BACKSLASH = 0x5c
    private static final int LARGEST_INTEGER = 1 << 28

    private final Map<Object, Integer> places = new HashMap<>()
    private final StringBuilder words = new StringBuilder()
    private final StringBuilder code = new StringBuilder()

    static String pack(String key, Object value) {
        PackAnswer packed = new PackAnswer()
        packed.add(Collections.singletonMap(key, value), 0)
        return packed.words.append(']\t').append(packed.code).toString()
    }

    private void add(Object value, int depth) {
        if (value instanceof Map) {
            Map<String, Object> map = (Map<String, Object>) value
            // Not one that is in a list, which is packed with all that is directly in it.
            if (depth > DEEPEST && map.containsKey('kind')) {
                map = UNKNOWN
            }
            addNumber(placeOf(new ArrayList<Object>(map.keySet())), 2)
            for (Object item : map.values()) {
                add(item, depth + 1)
            }
        } else if (value instanceof List) {
            List<Object> list = depth < DEEPEST ? (List<Object>) value : Collections.<Object> emptyList()
            addNumber(list.size(), 1)
            for (Object item : list) {
                add(item, depth + 1)
            }
        } else if (value instanceof Integer && ((Integer) value).intValue() >= 0 && ((Integer) value).intValue() < LARGEST_INTEGER) {
            addNumber(((Integer) value).intValue(), 3)
        } else {
            addNumber(placeOf(value), 0)
        }
    }

    private int placeOf(Object word) {
        Integer known = places.get(word)
        if (known != null) {
            return known.intValue()
        }
        int place = places.size()
        places.put(word, Integer.valueOf(place))
        words.append(place == 0 ? '[' : ',')
        appendWord(word)
        return place
    }

    private void appendWord(Object word) {
        if (word instanceof List) {
            String separator = '['
            for (Object key : (List<Object>) word) {
                words.append(separator)
                appendText((String) key)
                separator = ','
            }
            words.append(']')
        } else if (word instanceof String) {
            appendText((String) word)
        } else {
            words.append(String.valueOf(word))
        }
    }

    private void appendText(String text) {
        words.append('"')
        for (int index = 0; index < text.length(); index++) {
            int character = text.charAt(index)
            if (character < FIRST_PLAIN || character > LAST_PLAIN || character == QUOTE || character == BACKSLASH) {
                words.append('\\u')
                for (int shift = 12; shift >= 0; shift -= 4) {
                    words.append(HEXADECIMAL.charAt((character >> shift) & 15))
                }
            } else {
                words.append(text.charAt(index))
            }
        }
        words.append('"')
    }

    private void addNumber(int number, int type) {
        int rest = number * 4 + type
        while (rest >= BASE) {
            code.appendCodePoint(FIRST_DIGIT + BASE + rest % BASE)
            rest = (int) ((rest - rest % BASE) / BASE)
        }
        code.appendCodePoint(FIRST_DIGIT + rest)
    }

    MetaClass getMetaClass() { null }

    void setMetaClass(MetaClass ignored) {}
}
