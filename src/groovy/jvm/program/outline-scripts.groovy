import groovy.transform.CompileStatic
import java.util.concurrent.atomic.AtomicInteger

/**
 * Reads many scripts with the real Groovy, without running anything of them: OutlineScripts <request file> <answer file>.
 * The request is, for each script, the length of its text as four bytes and the text in UTF-8; the answer has a line for each, in order.
 *
 * What starts quickly does not make Groovy's registry of meta classes: everything is compiled statically, and a class of which there are
 * objects has a getMetaClass and a setMetaClass of its own, since those of the compiler ask the registry in each constructor.
 */
@CompileStatic
class OutlineScripts {
    private static final int THREADS = 2
    /** Sixteen times the stack of a thread in Jenkins: what is nested too deep here was too deep there before. */
    private static final long STACK_BYTES = 16L * 1024 * 1024

    static void main(String[] arguments) {
        List<String> texts = readRequest(new File(arguments[0]))
        // A class that fails to load because the stack is full stays broken: this loads what deep scripts need.
        ReadScript.read('def (a, b) = [c: "${d}"]\nif (!a) { b = a + 1 }\n')
        Readers readers = new Readers(texts, new File(arguments[1]), THREADS)
        for (int count = 0; count < THREADS; count++) {
            new Thread(null, readers, 'reader', STACK_BYTES).start()
        }
        // Nothing is ever written to the standard input; it ends when the process that started this one is gone.
        while (System.in.read() >= 0) {
        }
        Runtime.getRuntime().halt(3)
    }

    private static List<String> readRequest(File file) {
        DataInputStream input = new DataInputStream(new BufferedInputStream(new FileInputStream(file)))
        List<String> texts = new ArrayList<>()
        while (input.available() > 0) {
            byte[] bytes = new byte[input.readInt()]
            input.readFully(bytes)
            texts.add(new String(bytes, 'UTF-8'))
        }
        input.close()
        return texts
    }
}

/** Takes the next script that nobody has taken, until there is none; the thread that is the last to find none writes the answer. */
@CompileStatic
class Readers implements Runnable {
    private final List<String> texts
    private final String[] lines
    private final File answer
    private final AtomicInteger next = new AtomicInteger()
    private final AtomicInteger busy

    Readers(List<String> texts, File answer, int threads) {
        this.texts = texts
        this.lines = new String[texts.size()]
        this.answer = answer
        this.busy = new AtomicInteger(threads)
    }

    @Override
    void run() {
        try {
            for (int index = next.getAndIncrement(); index < lines.length; index = next.getAndIncrement()) {
                lines[index] = ReadScript.read(texts.get(index))
            }
            if (busy.decrementAndGet() == 0) {
                writeAnswer()
                System.exit(0)
            }
        } catch (Throwable failure) {
            System.err.println(failure)
            Runtime.getRuntime().halt(1)
        }
    }

    private void writeAnswer() {
        Writer writer = new OutputStreamWriter(new BufferedOutputStream(new FileOutputStream(answer)), 'US-ASCII')
        for (String line : lines) {
            writer.write(line)
            writer.write('\n')
        }
        writer.close()
    }

    MetaClass getMetaClass() { null }

    void setMetaClass(MetaClass ignored) {}
}
