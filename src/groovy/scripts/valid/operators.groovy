def a = 5, b = 3, list = [1, 2], text = 'x'
def arithmetic = a + b * 2 - a / b % 2 ** 3
def comparison = a < b || a <= b && a > b || a >= b && a == b ^ a != b
def identity = a <=> b
def bits = a & b | a ^ ~b
def shifts = (a << 2) + (a >> 1) + (a >>> 1)
def logic = !list || !!text && !(a == b)
def membership = a in list || 'y' in ['x', 'y']
def type = text instanceof String && !(text instanceof Integer)
def ternary = a > b ? 'more' : a == b ? 'same' : 'less'
def range = (a - 3)..(b + 3)
def exclusive = 0..<a
def index = list[0] + list[-1] + 'text'[1..2]
def left = list << 3 << 4
def minus = list - [1] - 2
def find = text =~ /x/
def same = text.is(text)
def long_ = a +
        b *
        2 -
        (a
                + b)
def and = a > 1 &&
        b > 1 ||
        a == b

job(ternary + '-' + text) { description("$comparison $identity ${a + b} ${!logic}") }
list += 5
list -= 1
text *= 2
