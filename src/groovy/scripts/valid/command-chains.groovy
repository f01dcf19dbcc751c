// "please run it after tests" is please(run).it(after).tests
def please = { action -> [on: { day -> [at: { hour -> println "$action $day $hour" }] }] }
def backup = 'backup'

please backup on 'sunday' at 3
please backup on 'monday'

job 'chained' with {
    description 'made by a chain'
}
job('other') description 'no: this is a method of what job returns'
def result = please 'count' on 'friday'
result = please 'count again' on 'saturday' at 12
