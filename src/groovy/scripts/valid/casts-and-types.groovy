def names = ['a', 'b'] as Set<String>
int days = (int) 7.9
def text = (String) 42
def numbers = [1, 2] as int[]
String[] array = ['x', 'y']
int[][] grid = new int[2][3]
def more = new String[names.size()]
List<Map<String, List<Integer>>> deep = []
Map<String, ?> wild = [:]
def runnable = { println 'run' } as Runnable
def sum = (days as long) + (byte) 1 + (-1 as short)
boolean yes = (Boolean) true
char letter = 'c' as char
def negative = (int) -3.5
def nested = (List<String>) (Object) ['a']
java.util.List<String> qualified = new java.util.ArrayList<String>()
Map.Entry<String, Integer> entry = null

job('payments/typed') {
    logRotator((int) days, days as Integer)
    description((text as String) + (names instanceof Set) + (grid[0][1]) + (nested)[0])
    quietPeriod((days))
}
if (!(text instanceof Number)) println int.class.name + String[].class.name
println((numbers as List) + more.length + array)
