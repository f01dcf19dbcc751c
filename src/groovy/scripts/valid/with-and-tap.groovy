import javaposse.jobdsl.dsl.Job

def api = job('payments/api')
api.with {
    description 'configured afterwards'
    label 'linux'
}
job('payments/fluent').with { Job it ->
    it.description('named it')
    return it
}.using('payments/template')
new StringBuilder().with {
    append 'a'
    append('b').append("c")
    toString()
}
[job('x'), job('y')]*.with { disabled() }
api?.with { }
def text = new StringWriter().with { out -> out << 'text'; out.toString() }
