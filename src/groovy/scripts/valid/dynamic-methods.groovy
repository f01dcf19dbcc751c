def kinds = [nightly: 'job', release: 'pipelineJob', all: 'folder']

kinds.each { name, method ->
    "$method"("payments/${name}") {
        description "made by ${method}"
    }
    this."${method}"("other/${name}")
    this.invokeMethod(method, "third/${name}")
}
'job'('quoted')
"job" 'quoted-and-a-command'
this.'job'('quoted-member')
def action = 'each'
[1, 2]."$action" { println it }
[1, 2].("ea" + 'ch')({ println it })
def closures = [make: { name -> job(name) }]
closures.make('by-property')
closures['make']('by-index')
(closures.make)()
closures.make.call('by-call')
def maker() { return { name -> job(name) } }
maker()('call-of-a-call')
maker().call('explicit')
def list = [{ job(it) }]
list[0]('item')
list.first() 'not a command of the closure'
