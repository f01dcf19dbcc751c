import hudson.plugins.git.GitSCM
import jenkins.model.Jenkins
import hudson.model.Item

def jenkins = Jenkins.instance
jenkins.getAllItems(Item).findAll { it.fullName.startsWith('payments/') }.each { item ->
    println "${item.fullName} ${item.class.simpleName}"
}
Jenkins.get().setNumExecutors(0)
def known = jenkins.model?.Jenkins ?: hudson.model.Items.XSTREAM
if (Jenkins.instance.pluginManager.plugins*.shortName.contains('git')) {
    job('payments/with-git') {
        scm { git('https://github.com/acme/ledger.git') }
    }
}
System.setProperty('payments.seen', "${System.currentTimeMillis()}")
println(System.getenv('HOME') ?: 'none')
out.println 'to the log'
