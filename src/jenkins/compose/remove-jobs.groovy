// Disables or deletes the jobs that no script declares any more. The last script of all: when one fails, it does not run. A file in the
// home remembers what was declared, and nothing else is ever touched. Jobs are still being loaded while Jenkins boots, and a deletion can
// take minutes, so a timer does the work once Jenkins is up. Nothing here may fail: that would stop the boot.
import hudson.init.InitMilestone
import hudson.model.ItemGroup
import java.nio.file.Files
import java.nio.file.StandardCopyOption
import java.util.concurrent.TimeUnit
import java.util.logging.Level
import java.util.logging.Logger
import java.util.regex.Pattern
import jenkins.model.Jenkins
import jenkins.util.Timer

def wanted = []    // generated: full names of the folders and jobs that are declared
def perhaps = []    // generated: names that scripts compute, with * for what is not known
def action = ''    // generated: keep, disable or delete
def mostDeletions = 0    // generated: at once; more look like a mistake
def log = Logger.getLogger('fleet.removed-jobs')

try {
    def controller = Jenkins.get()
    // The newest pass holds the ticket. An older one knows an older list, and gives up.
    def ticket = new Object()
    controller.servletContext.setAttribute('fleet.removed-jobs', ticket)
    def isNewest = { controller.servletContext.getAttribute('fleet.removed-jobs').is(ticket) }

    // Jenkins does not tell Team from team.
    def lower = { String text -> text.toLowerCase(Locale.ROOT) }
    def wantedNames = wanted.collect(lower) as Set
    def patterns = perhaps.collect { name -> Pattern.compile(lower(name).split(/\*/, -1).collect { Pattern.quote(it) }.join('.*')) }
    def mayBeMade = { String name -> patterns.any { it.matcher(lower(name)).matches() } }

    // Each line is a name, a tab and the class of the item that had the name when it was declared.
    def ledger = new File(controller.rootDir, 'jenkins-fleet-jobs.txt')
    def recall = {
        def lines = ledger.isFile() ? ledger.readLines('UTF-8')*.split('\t') : []
        lines.findAll { it.length == 2 }.collectEntries { [it[0], it[1]] }
    }
    def remember = { Map<String, String> classes ->
        def draft = new File(controller.rootDir, 'jenkins-fleet-jobs.txt.tmp')
        draft.setText(classes.collect { name, className -> name + '\t' + className + '\n' }.join(''), 'UTF-8')
        Files.move(draft.toPath(), ledger.toPath(), StandardCopyOption.ATOMIC_MOVE)
    }

    // Pipelines, freestyle jobs, multibranch projects and organization folders can be disabled. A plain folder cannot.
    def canDisable = { item -> item.metaClass.respondsTo(item, 'makeDisabled', Boolean.TYPE) && item.supportsMakeDisabled() }
    def isFolder = { item -> item instanceof ItemGroup && !canDisable(item) }

    // Returns whether it is done, and need not be tried again.
    def remove = { String name, item, boolean isDeletion ->
        if (isDeletion && isFolder(item) && !item.items.isEmpty()) {
            log.info('Removed jobs: folder ' + name + ' is kept until it is empty')
            return false
        }
        if (isDeletion) {
            item.delete()
            log.info('Removed jobs: deleted ' + name)
        } else if (canDisable(item)) {
            item.makeDisabled(true)
            log.info('Removed jobs: disabled ' + name)
        } else {
            log.info('Removed jobs: kept ' + name + ', which cannot be disabled')
        }
        return true
    }

    def pass
    pass = {
        try {
            if (!isNewest()) {
                return
            }
            if (controller.initLevel != InitMilestone.COMPLETED) {
                Timer.get().schedule(pass as Runnable, 5, TimeUnit.SECONDS)
                return
            }
            synchronized ('fleet.removed-jobs'.intern()) {
                def before = recall()
                // Right after a boot an item may not be there that a boot made: what was known of it stays.
                def declared = wanted.collectEntries { [it, controller.getItemByFullName(it)?.getClass()?.name ?: before[it]] }
                    .findAll { it.value }
                def gone = before.findAll { action != 'keep' && !wantedNames.contains(lower(it.key)) }
                def waiting = gone.findAll { mayBeMade(it.key) }
                // An item of another class was made by a person in the meantime. It is forgotten, like one that is not there any more.
                def items = (gone - waiting).collectEntries { name, className -> [name, controller.getItemByFullName(name)] }
                    .findAll { name, item -> item?.getClass()?.name == gone[name] }
                    .sort { -it.key.count('/') }    // a folder after all that is in it
                def isMistake = action == 'delete' && items.values().count { !isFolder(it) } > mostDeletions
                if (isMistake) {
                    log.severe('Removed jobs: more than ' + mostDeletions + ' at once, which are disabled and not deleted')
                }
                // First of all, so that nothing happens when it cannot be remembered.
                remember(declared + gone)
                def left = items.findAll { name, item ->
                    try {
                        return !isNewest() || !remove(name, item, action == 'delete' && !isMistake)
                    } catch (Throwable e) {
                        log.log(Level.WARNING, 'Removed jobs: could not ' + action + ' ' + name + '; the next reload tries again', e)
                        return true
                    }
                }
                remember(declared + waiting + gone.subMap(left.keySet()))
            }
        } catch (Throwable e) {
            log.log(Level.WARNING, 'Removed jobs: all are left as they are', e)
        }
    }
    Timer.get().schedule(pass as Runnable, 5, TimeUnit.SECONDS)
} catch (Throwable e) {
    log.log(Level.WARNING, 'Removed jobs: all are left as they are', e)
}
