import java.util.concurrent.TimeoutException

try {
    job('payments/tried')
} catch (IllegalStateException | TimeoutException e) {
    println e.message
    throw new RuntimeException("cannot: ${e.message}", e)
} catch (javaposse.jobdsl.dsl.DslException dsl) {
    job('payments/fallback') { description dsl.message }
} catch (all) {
    println all
} finally {
    println 'done'
}

try { println 1 } finally { println 2 }
try
{
    println 3
}
catch (final Exception ignored)
{
}
def value = { -> try { 1 / 0 } catch (ArithmeticException e) { 0 } }()
synchronized (this) {
    println 'alone'
}
