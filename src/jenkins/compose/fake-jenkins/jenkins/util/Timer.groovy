package jenkins.util

import java.util.concurrent.TimeUnit

/** A timer whose hand the test moves. */
class Timer {
    static final List<Runnable> tasks = []

    static Timer get() {
        return new Timer()
    }

    void schedule(Runnable task, long delay, TimeUnit unit) {
        tasks << task
    }

    /** Runs what is waiting; what is scheduled meanwhile waits for the next time. */
    static void tick() {
        def due = tasks.clone()
        tasks.clear()
        due.each { it.run() }
    }
}
