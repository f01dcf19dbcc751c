// Makes the Jenkins folders for the sub-folders of jobs/, before any job script runs. A folder that is there stays as it is.
// While Jenkins boots no item is in memory (since jenkinsci/jenkins#11234). Job DSL would write a bare folder over one that is on disk
// with properties, and index every multibranch project below again. Loading it, as Jenkins does a moment later, writes nothing.
import hudson.model.Items
import java.util.logging.Level
import java.util.logging.Logger
import jenkins.model.Jenkins

def names = []    // generated: full names, parents before their children
def log = Logger.getLogger('fleet.folders')
def controller = Jenkins.get()

names.each { String name ->
    if (controller.getItemByFullName(name) != null) {
        return
    }
    def slash = name.lastIndexOf('/')
    def leaf = name.substring(slash + 1)
    def parent = slash < 0 ? controller : controller.getItemByFullName(name.substring(0, slash))
    // Without a parent both are new: Job DSL makes them in this order when the script has ended.
    def directory = parent == null ? null : new File(parent.rootDir, 'jobs/' + leaf)
    if (directory == null || !Items.getConfigFile(directory).exists()) {
        folder(name)
        return
    }
    try {
        parent.add(Items.load(parent, directory), leaf)
        log.info('Loaded folder ' + name + ' from disk')
    } catch (Throwable e) {
        // Not a case for Job DSL: Jenkins deletes the directory of an item that it fails to create, with all jobs and builds in it.
        log.log(Level.SEVERE, 'Folder ' + name + ' is on disk and cannot be loaded. It is left as it is: ' + directory, e)
    }
}
