// Everything without parentheses where Groovy allows it.
def team = 'payments'

folder team, {
    displayName 'Payments'
}

job "$team/lint", {
    label 'linux'
    logRotator daysToKeep: 7, numToKeep: 20
    parameters {
        stringParam 'BRANCH', 'main', 'What to check'
        choiceParam 'LEVEL', ['info', 'warning', 'error']
    }
    steps {
        shell 'make lint'
        shell "echo ${team}"
    }
    publishers {
        archiveArtifacts {
            pattern 'reports/**'
            allowEmpty true
        }
    }
}

listView team, {
    jobs { regex "$team/.*" }
    columns { status(); weather(); name() }
}
println team.toUpperCase()
