import groovy.transform.CompileStatic
import org.codehaus.groovy.ast.ASTNode
import org.codehaus.groovy.ast.ClassNode
import org.codehaus.groovy.ast.ImportNode
import org.codehaus.groovy.ast.InnerClassNode
import org.codehaus.groovy.ast.MethodNode
import org.codehaus.groovy.ast.ModuleNode
import org.codehaus.groovy.ast.Parameter
import org.codehaus.groovy.ast.stmt.Statement

/** The syntax tree of a script as the program's ScriptOutline: src/model/script.ts says what each part means. */
@CompileStatic
class OutlineModule {
    static Map<String, Object> outline(ModuleNode module) {
        List<Object> imports = new ArrayList<>()
        for (ImportNode node : inOrder(importsOf(module))) {
            Map<String, Object> entry = new LinkedHashMap<>()
            entry.put('name', nameOf(node))
            entry.put('isStatic', node.isStatic())
            entry.put('at', OutlineValue.at(node))
            imports.add(entry)
        }
        Map<String, Object> outline = new LinkedHashMap<>()
        outline.put('imports', imports)
        outline.put('body', bodyOf(module))
        return outline
    }

    private static List<ImportNode> importsOf(ModuleNode module) {
        List<ImportNode> imports = new ArrayList<>()
        imports.addAll(module.getImports())
        imports.addAll(module.getStarImports())
        imports.addAll(module.getStaticImports().values())
        imports.addAll(module.getStaticStarImports().values())
        return imports
    }

    private static String nameOf(ImportNode node) {
        if (!node.isStatic()) {
            return node.isStar() ? node.getPackageName() : node.getClassName()
        }
        return node.getClassName() + '.' + (node.isStar() ? '' : node.getFieldName())
    }

    /** Groovy keeps statements, methods and classes apart; here they stand as they are written. */
    private static List<Object> bodyOf(ModuleNode module) {
        // A `main` without statements around it becomes the script when the classes are asked for, and is no method any more.
        List<ClassNode> classes = module.getClasses()
        List<ASTNode> members = classesWithin(null, classes)
        members.addAll(module.getMethods())
        Iterator<ASTNode> rest = inOrder(members).iterator()
        ASTNode next = rest.hasNext() ? rest.next() : null
        List<Object> body = new ArrayList<>()
        for (Statement statement : module.getStatementBlock().getStatements()) {
            while (next != null && placeOf(next) < placeOf(statement)) {
                addMember(next, classes, body)
                next = rest.hasNext() ? rest.next() : null
            }
            OutlineStatement.add(statement, body, false)
        }
        while (next != null) {
            addMember(next, classes, body)
            next = rest.hasNext() ? rest.next() : null
        }
        return body
    }

    /** The classes that are written in a class, or in none; anonymous ones are part of an expression. */
    private static List<ASTNode> classesWithin(ClassNode outer, List<ClassNode> classes) {
        List<ASTNode> inside = new ArrayList<>()
        for (ClassNode node : classes) {
            if (node.getOuterClass().is(outer) && !node.isScriptBody() && !isAnonymous(node)) {
                inside.add(node)
            }
        }
        return inside
    }

    private static boolean isAnonymous(ClassNode node) {
        return node instanceof InnerClassNode && ((InnerClassNode) node).isAnonymous()
    }

    private static void addMember(ASTNode member, List<ClassNode> classes, List<Object> body) {
        if (member instanceof MethodNode) {
            MethodNode method = (MethodNode) member
            List<Object> parameters = new ArrayList<>()
            for (Parameter parameter : method.getParameters()) {
                parameters.add(parameter.getName())
            }
            Map<String, Object> outline = OutlineValue.kind('method')
            outline.put('name', method.getName())
            outline.put('parameters', parameters)
            outline.put('body', OutlineStatement.all(method.getCode()))
            body.add(outline)
            return
        }
        ClassNode type = (ClassNode) member
        List<ASTNode> members = classesWithin(type, classes)
        for (MethodNode method : type.getMethods()) {
            // A static initializer has no place; it is a method for Groovy only.
            if (method.getLineNumber() > 0 && !type.isAnnotationDefinition()) {
                members.add(method)
            }
        }
        List<Object> inside = new ArrayList<>()
        for (ASTNode node : inOrder(members)) {
            addMember(node, classes, inside)
        }
        String name = type.getNameWithoutPackage()
        Map<String, Object> outline = OutlineValue.kind('class')
        outline.put('name', name.substring(name.lastIndexOf('$') + 1))
        outline.put('body', inside)
        body.add(outline)
    }

    private static <T extends ASTNode> Collection<T> inOrder(List<T> nodes) {
        Map<Long, T> byPlace = new TreeMap<>()
        for (T node : nodes) {
            byPlace.put(placeOf(node), node)
        }
        return byPlace.values()
    }

    private static long placeOf(ASTNode node) {
        return ((long) node.getLineNumber() << 32) + node.getColumnNumber()
    }
}
