import groovy.json.JsonSlurper
import groovy.json.JsonOutput

def text = '{"services": [{"name": "ledger", "cron": "H 2 * * *"}, {"name": "fees"}], "owner": {"mail": "payments@example.com"}}'
def data = new JsonSlurper().parseText(text)

data.services.each { service ->
    job("payments/${service.name}") {
        if (service.cron) {
            triggers { cron(service.cron) }
        }
        publishers { mailer(data.owner.mail) }
    }
}
println JsonOutput.prettyPrint(JsonOutput.toJson(data.services*.name))
