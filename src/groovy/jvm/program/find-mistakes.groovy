import groovy.transform.CompileStatic
import java.lang.reflect.Modifier
import org.codehaus.groovy.ast.ASTNode
import org.codehaus.groovy.ast.ClassNode
import org.codehaus.groovy.ast.ImportNode
import org.codehaus.groovy.ast.MethodNode
import org.codehaus.groovy.ast.ModuleNode
import org.codehaus.groovy.ast.Parameter
import org.codehaus.groovy.ast.expr.ConstantExpression
import org.codehaus.groovy.ast.expr.DeclarationExpression
import org.codehaus.groovy.classgen.VariableScopeVisitor
import org.codehaus.groovy.control.ErrorCollector
import org.codehaus.groovy.control.LabelVerifier
import org.codehaus.groovy.control.SourceUnit
import org.codehaus.groovy.control.messages.SyntaxErrorMessage
import org.codehaus.groovy.syntax.SyntaxException

/**
 * What the compiler refuses after the syntax, as far as it does not depend on classes that only Jenkins has. The visitors are those of the
 * compiler; where it has none that can run alone, a check does what CompileUnit.addClass and ClassCompletionVerifier of Groovy 2.4.21 do.
 */
@CompileStatic
class FindMistakes {
    static List<SyntaxException> find(SourceUnit unit) {
        ModuleNode module = unit.getAST()
        ErrorCollector collector = new ErrorCollector(unit.getConfiguration())
        SourceUnit checked = new SourceUnit('script', '', unit.getConfiguration(), null, collector)
        List<SyntaxException> mistakes = new ArrayList<>()
        for (ClassNode node : module.getClasses()) {
            new VariableScopeVisitor(checked).visitClass(node)
            new StatementVerifier(checked).visitClass(node)
            findRepeatedMethod(node, mistakes)
        }
        if (collector.hasErrors()) {
            for (Object error : collector.getErrors()) {
                SyntaxException cause = ((SyntaxErrorMessage) error).getCause()
                // What a name in a static method means depends on the classes that Jenkins has.
                if (!cause.getOriginalMessage().contains('static context')) {
                    mistakes.add(cause)
                }
            }
        }
        findRepeatedClass(module, mistakes)
        findMissingImport(module, mistakes)
        return mistakes
    }

    private static void findRepeatedClass(ModuleNode module, List<SyntaxException> mistakes) {
        Set<String> names = new HashSet<>()
        for (ClassNode node : module.getClasses()) {
            if (!names.add(node.getName())) {
                mistakes.add(mistake('Invalid duplicate class definition of class ' + node.getName(), node))
            }
        }
    }

    private static void findRepeatedMethod(ClassNode type, List<SyntaxException> mistakes) {
        // A transformation that an annotation asks for may change the methods.
        if (!type.getAnnotations().isEmpty()) {
            return
        }
        Set<String> signatures = new HashSet<>()
        for (MethodNode method : type.getMethods()) {
            StringBuilder signature = new StringBuilder(method.getReturnType().getName()).append(' ').append(method.getName())
            for (Parameter parameter : method.getParameters()) {
                signature.append(',').append(parameter.getType().getName())
            }
            if (method.getGenericsTypes() == null && !signatures.add(signature.toString())) {
                mistakes.add(mistake('Repetitive method name/signature for method ' + method.getName(), method))
            }
        }
    }

    private static void findMissingImport(ModuleNode module, List<SyntaxException> mistakes) {
        List<ImportNode> imports = new ArrayList<>()
        imports.addAll(module.getImports())
        imports.addAll(module.getStaticImports().values())
        imports.addAll(module.getStaticStarImports().values())
        for (ImportNode node : imports) {
            String name = node.getType().getName()
            if (module.getPackageName() == null && isMissing(name)) {
                mistakes.add(mistake('unable to resolve class ' + name, node))
            }
        }
    }

    /** Groovy is the one that Jenkins has; Java may be older here than there, unless it is the newest on which Jenkins runs. */
    private static boolean isMissing(String name) {
        boolean isJava = name.startsWith('java.') && Double.parseDouble(System.getProperty('java.specification.version')) >= 25
        return (isJava || name.startsWith('groovy.')) && !exists(name)
    }

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, FindMistakes.getClassLoader())
            return true
        } catch (ClassNotFoundException ignored) {
            // `java.util.Map.Entry` is `java.util.Map$Entry` for Java.
            int dot = name.lastIndexOf('.')
            return dot > 0 && exists(name.substring(0, dot) + '$' + name.substring(dot + 1))
        } catch (LinkageError ignored) {
            return true
        }
    }

    private static SyntaxException mistake(String message, ASTNode node) {
        return new SyntaxException(message, node.getLineNumber(), node.getColumnNumber())
    }
}

/** `break` and `continue` in their places; and what cannot become a part of a class file. */
@CompileStatic
class StatementVerifier extends LabelVerifier {
    private static final int LONGEST_TEXT = 65535
    private static final int NOT_FOR_VARIABLES = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.PRIVATE | Modifier.STATIC |
        Modifier.STRICT | Modifier.SYNCHRONIZED | Modifier.TRANSIENT | Modifier.VOLATILE

    StatementVerifier(SourceUnit source) {
        super(source)
    }

    @Override
    void visitConstantExpression(ConstantExpression expression) {
        Object value = expression.getValue()
        if (value instanceof String && ((String) value).length() > LONGEST_TEXT) {
            addError('String too long. The given string is ' + ((String) value).length() + ' Unicode code units long', expression)
        }
    }

    @Override
    void visitDeclarationExpression(DeclarationExpression expression) {
        super.visitDeclarationExpression(expression)
        // With an annotation such as Field it may become something else.
        if (!expression.isMultipleAssignmentDeclaration() && expression.getAnnotations().isEmpty()) {
            int modifiers = expression.getVariableExpression().getModifiers() & NOT_FOR_VARIABLES
            if (modifiers != 0) {
                addError("Modifier '" + Modifier.toString(modifiers) + "' not allowed here.", expression)
            }
        }
    }

    MetaClass getMetaClass() { null }

    void setMetaClass(MetaClass ignored) {}
}
