/** Makes the jobs of one service. */
class ServiceJobs {
    private static final String HOST = 'https://github.com/acme'
    String name
    List<String> branches = ['main', 'develop'].asImmutable()
    def options = [:]

    ServiceJobs(String name) {
        this.name = name
    }

    ServiceJobs(String name, Map options) {
        this(name)
        this.options = options
    }

    def build(dslFactory) {
        dslFactory.pipelineJob("payments/${name}") {
            logRotator { numToKeep(options.keep ?: 10) }
            definition {
                cpsScm {
                    scm { git("${HOST}/${owner.name}.git", branches.first()) }
                }
            }
        }
    }

    protected String url() { "$HOST/$name" }

    @Override
    String toString() {
        return "ServiceJobs($name)"
    }
}

new ServiceJobs('ledger').build(this)
new ServiceJobs('fees', [keep: 3]).build(this)
def jobs = new ServiceJobs(name: 'refunds')
jobs.build this
