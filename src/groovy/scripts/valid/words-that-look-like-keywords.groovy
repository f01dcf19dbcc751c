def map = [in: 1, as: 2, def: 3, if: 4, class: 5, new: 6, import: 7]
println map.in + map.as + map.def + map.if + map.new + map.import + map.'class'
map.default = 1; map.switch = map.case ?: map.this
job('payments/keywords') {
    properties { it.default = 1 }
    it.for 'x'
    delegate.while(1)
    script.package
}
def it = 1
def with = 2, tap = 3, record = 4, var = 5, any = 6, property = 7
def delegate = with + tap
def inside = delegate in [1], asText = 'x'
println String.class.name + this.class.name
label: println var
def $ = 1, $dollar = 2, under_score = 3, _ = 4, __ = 5
println "$under_score ${$dollar} $_"
