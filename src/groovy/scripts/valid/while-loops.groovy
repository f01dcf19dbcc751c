def names = ['a', 'b', 'c'] as LinkedList
while (!names.isEmpty()) {
    def name = names.poll()
    if (name == 'b') {
        continue
    }
    job("queue/$name")
}
int left = 3
while (left-- > 0) println left
def iterator = [1, 2].iterator()
while (iterator.hasNext())
    println(iterator.next())
while (left > 100) ;
