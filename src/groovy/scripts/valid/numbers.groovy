def decimal = 1_000_000
def hex = 0xFF + 0xcafe_babeL + 0X7fffffff
def octal = 0755
def binary = 0b1010_1010
def longs = 10L + 9223372036854775807L + 10l
def big = 10g + 123456789012345678901234567890 + 1.5G
def fractions = 1.5 + 1e3 + 2.5e-3 + 1.0f + 2.5d + 3F + 4D + 0.1 + 0.10
def exact = 3.141592653589793238462643383279
def integer = 5i + 5I
def negative = -1 + -2.5 - -3 + (-4) + -0x10
def unary = +5 + +decimal - -decimal + ~octal
def least = -2147483648
def leastLong = -9223372036854775808
def beyond = 9007199254740993L + 9007199254740992L
def powers = 2 ** 10 ** 2 + -2 ** 2 + 2 * -3 ** 2
def methods = 5.times { } ?: 1.5.toString() + -1.abs() + 3.plus(4)

job('payments/numbers') {
    quietPeriod(5)
    logRotator(-1, 50, -1, 10)
    steps { shell "sleep ${0.5} ${1} ${-1}" }
}
