import groovy.transform.CompileStatic
import groovyjarjarantlr.collections.AST
import org.codehaus.groovy.GroovyBugError
import org.codehaus.groovy.antlr.AntlrParserPlugin
import org.codehaus.groovy.ast.expr.Expression
import org.codehaus.groovy.ast.expr.TupleExpression
import org.codehaus.groovy.control.CompilerConfiguration
import org.codehaus.groovy.control.ErrorCollector
import org.codehaus.groovy.control.MultipleCompilationErrorsException
import org.codehaus.groovy.control.ParserPlugin
import org.codehaus.groovy.control.ParserPluginFactory
import org.codehaus.groovy.control.SourceUnit
import org.codehaus.groovy.control.messages.ExceptionMessage
import org.codehaus.groovy.control.messages.SimpleMessage
import org.codehaus.groovy.control.messages.SyntaxErrorMessage
import org.codehaus.groovy.syntax.SyntaxException

/** One script: its text to an answer, {"outline": …} or {"mistakes": [{"line", "column", "message"}]}. */
@CompileStatic
class ReadScript {
    /**
     * Stops after the syntax tree is there. A whole compilation would ask for Jenkins' classes and run what is on the class path:
     * annotations such as Grab load code from the network while they compile.
     */
    static String read(String text) {
        CompilerConfiguration configuration = new CompilerConfiguration()
        configuration.setPluginFactory(new TracingParserFactory())
        // The name that Job DSL gives to a script, which is the name of its class.
        SourceUnit unit = new SourceUnit('script', text, configuration, null, new ErrorCollector(configuration))
        List<Object> mistakes = new ArrayList<>()
        try {
            unit.parse()
            unit.completePhase()
            unit.nextPhase()
            unit.convert()
            unit.completePhase()
            // The search changes the tree: a call of a variable becomes a call of its method.
            Map<String, Object> outline = OutlineModule.outline(unit.getAST())
            for (SyntaxException found : FindMistakes.find(unit)) {
                Object mistake = describe(found)
                // The value of a property is visited twice.
                if (!mistakes.contains(mistake)) {
                    mistakes.add(mistake)
                }
            }
            if (mistakes.isEmpty()) {
                return PackAnswer.pack('outline', outline)
            }
        } catch (MultipleCompilationErrorsException exception) {
            for (Object error : exception.getErrorCollector().getErrors()) {
                mistakes.add(describe(error))
            }
        } catch (StackOverflowError ignored) {
            mistakes.add(mistake(1, 1, 'nested too deep'))
        } catch (Exception exception) {
            mistakes.add(mistake(1, 1, String.valueOf(exception.getMessage())))
        } catch (GroovyBugError error) {
            mistakes.add(mistake(1, 1, String.valueOf(error.getMessage())))
        }
        return PackAnswer.pack('mistakes', mistakes)
    }

    private static Object describe(Object error) {
        if (error instanceof SyntaxErrorMessage) {
            return describe(((SyntaxErrorMessage) error).getCause())
        }
        if (error instanceof SyntaxException) {
            SyntaxException cause = (SyntaxException) error
            return mistake(cause.getLine(), cause.getStartColumn(), cause.getOriginalMessage())
        }
        if (error instanceof ExceptionMessage) {
            return mistake(1, 1, String.valueOf(((ExceptionMessage) error).getCause().getMessage()))
        }
        return mistake(1, 1, error instanceof SimpleMessage ? ((SimpleMessage) error).getMessage() : String.valueOf(error))
    }

    private static Map<String, Object> mistake(int line, int column, String message) {
        Map<String, Object> mistake = new LinkedHashMap<>()
        mistake.put('line', line)
        mistake.put('column', column)
        mistake.put('message', message)
        return mistake
    }
}

@CompileStatic
class TracingParserFactory extends ParserPluginFactory {
    @Override
    ParserPlugin createParserPlugin() {
        return new TracingParser()
    }

    MetaClass getMetaClass() { null }

    void setMetaClass(MetaClass ignored) {}
}

/** Groovy's parser, which also notes what its tree does not tell: whether the map that is the first argument is made of named ones. */
@CompileStatic
class TracingParser extends AntlrParserPlugin {
    static final String NAMED = 'named'

    @Override
    protected Expression arguments(AST list) {
        Expression arguments = super.arguments(list)
        if (hasNamed(list)) {
            Expression map = arguments instanceof TupleExpression ? ((TupleExpression) arguments).getExpression(0) : arguments
            map.putNodeMetaData(NAMED, Boolean.TRUE)
        }
        return arguments
    }

    private static boolean hasNamed(AST first) {
        for (AST node = first; node != null; node = node.getNextSibling()) {
            int type = node.getType()
            if (type == LABELED_ARG || type == SPREAD_MAP_ARG || type == ELIST && hasNamed(node.getFirstChild())) {
                return true
            }
        }
        return false
    }

    MetaClass getMetaClass() { null }

    void setMetaClass(MetaClass ignored) {}
}
