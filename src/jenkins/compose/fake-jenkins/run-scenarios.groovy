// Runs scripts as Jenkins would, against the stubs beside this file. Reads scenarios as JSON, a list of lists of steps, and prints for each
// what is there in the end. A step is a map with one key.
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import hudson.init.InitMilestone
import hudson.model.ItemGroup
import java.util.logging.Handler
import java.util.logging.LogRecord
import java.util.logging.Logger
import jenkins.model.Jenkins
import jenkins.util.Timer

class Item {
    String name
    boolean disabled

    void delete() {
        Jenkins.get().items.remove(name)
    }
}

class Job extends Item {
    boolean supportsMakeDisabled() {
        return true
    }

    void makeDisabled(boolean disabled) {
        this.disabled = disabled
    }
}

class Pipeline extends Job {}

class Freestyle extends Job {}

class Multibranch extends Job implements ItemGroup {
    Collection getItems() {
        return [new Pipeline(name: name + '/main')]
    }
}

class Folder extends Item implements ItemGroup {
    boolean supportsMakeDisabled() {
        return false
    }

    void makeDisabled(boolean disabled) {}

    Collection getItems() {
        return Jenkins.get().items.findAll { it.key.toLowerCase().startsWith(name.toLowerCase() + '/') }.values()
    }
}

class ExternalJob extends Item {}

class Stubborn extends Job {
    void makeDisabled(boolean disabled) {
        throw new IOException('The disk is full')
    }

    void delete() {
        throw new Error('A build does not stop')
    }
}

/** While it is deleted, something else happens. */
class Slow extends Job {
    static Closure meanwhile = {}

    void delete() {
        super.delete()
        meanwhile()
    }
}

def kinds = [
    pipeline: Pipeline,
    freestyle: Freestyle,
    multibranch: Multibranch,
    folder: Folder,
    external: ExternalJob,
    stubborn: Stubborn,
    slow: Slow,
]
def messages = []
def logger = Logger.getLogger('fleet')
logger.useParentHandlers = false
logger.addHandler(new Handler() {
    void publish(LogRecord record) {
        messages << record.level.name + ' ' + record.message + (record.thrown ? ': ' + record.thrown.message : '')
    }

    void flush() {}

    void close() {}
})

def root = File.createTempDir('fake-jenkins', '')
def run = { String script -> new GroovyShell(Jenkins.classLoader).evaluate(script) }
def steps = [
    run: run,
    tick: { int times -> times.times { Timer.tick() } },
    level: { String name -> Jenkins.get().initLevel = InitMilestone.valueOf(name) },
    items: { Map items -> items.each { name, kind -> Jenkins.get().items[name] = kinds[kind].newInstance(name: name) } },
    enable: { String name -> Jenkins.get().items[name].disabled = false },
    drop: { String name -> Jenkins.get().items.remove(name) },
    ledger: { String text -> new File(Jenkins.get().rootDir, 'jenkins-fleet-jobs.txt').text = text },
    meanwhile: { String script -> Slow.meanwhile = { run(script) } },
    // A file cannot be written where a folder has its name.
    block: { String name -> new File(Jenkins.get().rootDir, name).mkdir() },
    stop: { boolean yes -> Jenkins.current = null },
]
def results = new JsonSlurper().parse(System.in).withIndex().collect { scenario, index ->
    Jenkins.current = new Jenkins(rootDir: new File(root, 'home-' + index))
    Jenkins.current.rootDir.mkdir()
    Timer.tasks.clear()
    Slow.meanwhile = {}
    def controller = Jenkins.current
    messages.clear()
    scenario.each { step -> step.each { name, value -> steps[name](value) } }
    def ledger = new File(controller.rootDir, 'jenkins-fleet-jobs.txt')
    [
        items: controller.items.collectEntries { name, item -> [name, item.disabled ? 'disabled' : 'enabled'] },
        ledger: ledger.isFile() ? ledger.readLines('UTF-8')*.split('\t').collectEntries { [it[0], it[1]] } : null,
        log: messages.clone(),
        waiting: Timer.tasks.size(),
    ]
}
root.deleteDir()
println JsonOutput.toJson(results)
