def team = 'payments'
def stage = 'nightly'
def name = team + '/' + stage
def url = 'https://github.com/' +
        'acme/' + team +
        '.git'
String cron = 'H ' + (2 + 1) + ' * * *'
def mixed = team + "-${stage}-" + 7 + true + null + 1.5
def numbers = 1 + 2 + ' jobs'
def minus = 'nightly-build' - '-build'
def repeated = '=' * 20 + '\n'
def list = ['a'] + 'b' + ['c', 'd']
url += '?depth=' + 1

job(name + '-build') {
    description('Job ' + stage + ' of ' + team + ".")
    scm { git(url) }
    triggers { cron(cron) }
    steps { shell('echo ' + repeated + "${mixed}" + numbers + minus + list) }
}
