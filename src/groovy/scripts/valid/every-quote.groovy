def plain = 'single'
def double_ = "double"
def joined = 'it\'s ' + "a \"quote\"" + 'and a \\ backslash'
def triple = '''three 'single' and ''two'' quotes'''
def tripleDouble = """three "double" and ""two"" quotes"""
def escapes = 'tab\t line\n return\r dollar$ bell\b feed\f'
def octal = '\101\102\7'
def unicode = 'caf\u00e9 \u20ac'
def empty = ''
def emptyToo = "" + '''''' + """"""
def dollars = "costs \$5, ${'not a'} variable"
def continued = 'one \
line'
job(plain + double_) {
    description([joined, triple, tripleDouble, escapes, octal, unicode, empty, emptyToo, dollars, continued].join('|'))
}
