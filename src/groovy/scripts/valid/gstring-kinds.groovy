def service = [name: 'api', owner: [team: 'payments', mail: 'payments@example.com']]
int build = 7
def lazy = "${-> build}"
def writer = "${out -> out << build}"
def nested = "outer ${"inner ${"innermost ${build + 1}"}"} end"
def path = "$service.name by $service.owner.team."
def call = "${service.owner.mail.split('@')[0].toUpperCase()}"
def expression = "${build > 5 ? "late: ${build}" : 'early'}"
def closure = "${[1, 2, 3].collect { "<$it>" }.join(', ')}"
def nothing = "[${}]"
def block = "${def x = build * 2; x + 1}"
def noValue = "no value"
def key = [("$service.name"): 1, "${service.name}-two": 2]

job("${service.owner.team}/${service.name}") {
    description "$lazy $writer $nested $path $call $expression $closure $nothing $block $noValue $key"
}
