def table = '''
ledger  | https://github.com/acme/ledger.git  | main
fees    | https://github.com/acme/fees.git    | develop
# refunds is archived
'''.stripIndent().trim()

table.readLines()
    .findAll { !it.startsWith('#') }
    .collect { it.split(/\s*\|\s*/) }
    .each { name, url, branch ->
        pipelineJob("payments/$name") {
            definition {
                cpsScm {
                    scm { git(url, branch) }
                }
            }
        }
    }

def yaml = """
services:
  - name: ledger
    days: 30
"""
yaml.eachLine { line, number ->
    if (line ==~ /\s+- name: .*/) println "$number: ${line.trim() - '- name: '}"
}
