def größe = 3
def 名前 = 'données'
def équipe = [prénom: 'Zoë', "straße": 'Ōsaka']
job("équipe/${名前}-été") {
    description('Überweist Geld € → £ ✓ 🚀 and "„quotes“"')
    label 'büro'
    steps { shell "echo '日本語 $größe ${équipe.prénom}' # ñ" }
}
// Kommentar: äöü 🎉
'αβγ'.each { ω -> job("греческий/$ω") }
def escaped = '\u00fc\u20ac' + "\ud83d\ude80"
println 'caf\u00e9' + escaped /* 🎈 */; job('after-emoji')
