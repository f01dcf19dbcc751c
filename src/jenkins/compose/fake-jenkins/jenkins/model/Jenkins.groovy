package jenkins.model

import hudson.init.InitMilestone

/** A controller with items by full name, as much of it as our scripts use. */
class Jenkins {
    static Jenkins current

    File rootDir
    InitMilestone initLevel = InitMilestone.COMPLETED
    final Attributes servletContext = new Attributes()
    final Map items = new TreeMap(String.CASE_INSENSITIVE_ORDER)

    static Jenkins get() {
        if (current == null) {
            throw new IllegalStateException('Jenkins is not there')
        }
        return current
    }

    Object getItemByFullName(String name) {
        return items[name]
    }

    static class Attributes {
        private final Map values = [:]

        void setAttribute(String name, Object value) {
            values[name] = value
        }

        Object getAttribute(String name) {
            return values[name]
        }
    }
}
