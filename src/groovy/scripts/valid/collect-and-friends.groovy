def teams = ['payments', 'search', 'web']
def jobs = teams.collect { "$it/build" } + teams.collectMany { ["$it/test", "$it/deploy"] }
def byFirst = teams.groupBy { it[0] }
def lengths = teams.collectEntries { [(it): it.length()] }
def longest = teams.max { it.size() }
def sorted = teams.sort { a, b -> b <=> a }
def total = teams*.length().sum()
def some = teams.any { it.startsWith('p') } && teams.every { it }
def found = teams.find { it == 'web' } ?: 'none'
def injected = teams.inject('') { text, team -> text + team[0] }

jobs.unique().grep(~/.*build/).each { name -> job(name) }
teams.withIndex().each { team, i -> println "$i $team" }
[jobs, sorted].transpose().each { one, other -> println "$one $other" }
println([byFirst, lengths, longest, total, some, found, injected])
