import groovy.transform.CompileStatic
import org.codehaus.groovy.ast.ASTNode
import org.codehaus.groovy.ast.expr.ClosureListExpression
import org.codehaus.groovy.ast.expr.ConstantExpression
import org.codehaus.groovy.ast.expr.DeclarationExpression
import org.codehaus.groovy.ast.expr.EmptyExpression
import org.codehaus.groovy.ast.expr.Expression
import org.codehaus.groovy.ast.expr.TupleExpression
import org.codehaus.groovy.ast.expr.VariableExpression
import org.codehaus.groovy.ast.stmt.AssertStatement
import org.codehaus.groovy.ast.stmt.BlockStatement
import org.codehaus.groovy.ast.stmt.BreakStatement
import org.codehaus.groovy.ast.stmt.CaseStatement
import org.codehaus.groovy.ast.stmt.CatchStatement
import org.codehaus.groovy.ast.stmt.ContinueStatement
import org.codehaus.groovy.ast.stmt.EmptyStatement
import org.codehaus.groovy.ast.stmt.ExpressionStatement
import org.codehaus.groovy.ast.stmt.ForStatement
import org.codehaus.groovy.ast.stmt.IfStatement
import org.codehaus.groovy.ast.stmt.ReturnStatement
import org.codehaus.groovy.ast.stmt.Statement
import org.codehaus.groovy.ast.stmt.SwitchStatement
import org.codehaus.groovy.ast.stmt.SynchronizedStatement
import org.codehaus.groovy.ast.stmt.ThrowStatement
import org.codehaus.groovy.ast.stmt.TryCatchStatement
import org.codehaus.groovy.ast.stmt.WhileStatement

/** Statements as the program's ScriptStatements; one of them can become several, or none. */
@CompileStatic
class OutlineStatement {
    /** The statements of a closure, a method or a loop, in which a `break` has no switch to end. */
    static List<Object> all(Statement statement) {
        return inside(statement, false)
    }

    private static List<Object> inside(Statement statement, boolean isInSwitch) {
        List<Object> body = new ArrayList<>()
        if (statement != null) {
            add(statement, body, isInSwitch)
        }
        return body
    }

    static void add(Statement statement, List<Object> body, boolean isInSwitch) {
        if (statement instanceof BlockStatement) {
            for (Statement inner : ((BlockStatement) statement).getStatements()) {
                add(inner, body, isInSwitch)
            }
        } else if (statement instanceof ExpressionStatement) {
            addExpression(((ExpressionStatement) statement).getExpression(), body)
        } else if (statement instanceof ReturnStatement) {
            addExpression(((ReturnStatement) statement).getExpression(), body)
            // Groovy puts a return into a script that is empty.
            if (!statement.is(ReturnStatement.RETURN_NULL_OR_VOID)) {
                addExit('body', body)
            }
        } else if (statement instanceof ThrowStatement) {
            addExpression(((ThrowStatement) statement).getExpression(), body)
            addExit('body', body)
        } else if (statement instanceof ContinueStatement) {
            addExit('loop', body)
        } else if (statement instanceof BreakStatement) {
            if (!isInSwitch || ((BreakStatement) statement).getLabel() != null) {
                addExit('loop', body)
            }
        } else if (statement instanceof AssertStatement) {
            addAssert((AssertStatement) statement, body)
        } else if (statement instanceof IfStatement) {
            addExpression(((IfStatement) statement).getBooleanExpression(), body)
            addBranch(((IfStatement) statement).getIfBlock(), body, isInSwitch)
            addIfWritten(((IfStatement) statement).getElseBlock(), body, isInSwitch)
        } else if (statement instanceof WhileStatement) {
            addExpression(((WhileStatement) statement).getBooleanExpression(), body)
            addBranch(((WhileStatement) statement).getLoopBlock(), body, false)
        } else if (statement instanceof ForStatement) {
            addFor((ForStatement) statement, body)
        } else if (statement instanceof SwitchStatement) {
            addSwitch((SwitchStatement) statement, body)
        } else if (statement instanceof TryCatchStatement) {
            addTry((TryCatchStatement) statement, body, isInSwitch)
        } else if (statement instanceof SynchronizedStatement) {
            addExpression(((SynchronizedStatement) statement).getExpression(), body)
            add(((SynchronizedStatement) statement).getCode(), body, isInSwitch)
        }
    }

    private static void addExpression(Expression expression, List<Object> body) {
        // The constant stands where nothing is written, as in a bare `return`.
        if (expression.is(ConstantExpression.NULL) || expression instanceof EmptyExpression) {
            return
        }
        if (expression instanceof DeclarationExpression) {
            addDeclaration((DeclarationExpression) expression, body)
            return
        }
        addValue(OutlineValue.of(expression), body)
    }

    private static void addValue(Map<String, Object> value, List<Object> body) {
        Map<String, Object> statement = OutlineValue.kind('expression')
        statement.put('value', value)
        body.add(statement)
    }

    private static void addDeclaration(DeclarationExpression declaration, List<Object> body) {
        Expression value = declaration.getRightExpression()
        if (declaration.isMultipleAssignmentDeclaration()) {
            addExpression(value, body)
            for (Expression name : ((TupleExpression) declaration.getLeftExpression()).getExpressions()) {
                body.add(declared(((VariableExpression) name).getName(), name))
            }
            return
        }
        VariableExpression name = declaration.getVariableExpression()
        Map<String, Object> statement = declared(name.getName(), name)
        if (!(value instanceof EmptyExpression)) {
            statement.put('value', OutlineValue.of(value))
        }
        body.add(statement)
    }

    private static Map<String, Object> declared(String name, ASTNode place) {
        Map<String, Object> statement = OutlineValue.kind('declaration')
        statement.put('name', name)
        statement.put('at', OutlineValue.at(place))
        return statement
    }

    private static void addAssert(AssertStatement check, List<Object> body) {
        Expression message = check.getMessageExpression()
        if (message.is(ConstantExpression.NULL)) {
            addExpression(check.getBooleanExpression(), body)
        } else {
            addValue(OutlineValue.computed(OutlineValue.of(check.getBooleanExpression()), OutlineValue.of(message)), body)
        }
    }

    private static void addExit(String leaves, List<Object> body) {
        Map<String, Object> exit = OutlineValue.kind('exit')
        exit.put('leaves', leaves)
        body.add(exit)
    }

    private static void addIfWritten(Statement statement, List<Object> body, boolean isInSwitch) {
        if (!(statement instanceof EmptyStatement)) {
            addBranch(statement, body, isInSwitch)
        }
    }

    private static void addBranch(Statement statement, List<Object> body, boolean isInSwitch) {
        body.add(branch(inside(statement, isInSwitch)))
    }

    private static Map<String, Object> branch(List<Object> body) {
        Map<String, Object> branch = OutlineValue.kind('branch')
        branch.put('body', body)
        return branch
    }

    private static void addFor(ForStatement loop, List<Object> body) {
        if (loop.getCollectionExpression() instanceof ClosureListExpression) {
            for (Expression part : ((ClosureListExpression) loop.getCollectionExpression()).getExpressions()) {
                addExpression(part, body)
            }
            addBranch(loop.getLoopBlock(), body, false)
            return
        }
        Map<String, Object> statement = OutlineValue.kind('loop')
        statement.put('name', loop.getVariable().getName())
        statement.put('over', OutlineValue.of(loop.getCollectionExpression()))
        statement.put('body', all(loop.getLoopBlock()))
        body.add(statement)
    }

    private static void addSwitch(SwitchStatement choice, List<Object> body) {
        addExpression(choice.getExpression(), body)
        for (CaseStatement option : choice.getCaseStatements()) {
            addExpression(option.getExpression(), body)
            addIfWritten(option.getCode(), body, true)
        }
        addIfWritten(choice.getDefaultStatement(), body, true)
    }

    private static void addTry(TryCatchStatement attempt, List<Object> body, boolean isInSwitch) {
        add(attempt.getTryStatement(), body, isInSwitch)
        Statement last = null
        for (CatchStatement handler : attempt.getCatchStatements()) {
            // `catch (A | B e)` is two of them with one body.
            if (!handler.getCode().is(last)) {
                List<Object> inside = new ArrayList<>()
                inside.add(declared(handler.getVariable().getName(), handler))
                add(handler.getCode(), inside, isInSwitch)
                body.add(branch(inside))
            }
            last = handler.getCode()
        }
        add(attempt.getFinallyStatement(), body, isInSwitch)
    }
}
