import groovy.transform.CompileStatic
import org.codehaus.groovy.ast.ASTNode
import org.codehaus.groovy.ast.ClassNode
import org.codehaus.groovy.ast.Parameter
import org.codehaus.groovy.ast.expr.ArrayExpression
import org.codehaus.groovy.ast.expr.BinaryExpression
import org.codehaus.groovy.ast.expr.BitwiseNegationExpression
import org.codehaus.groovy.ast.expr.BooleanExpression
import org.codehaus.groovy.ast.expr.CastExpression
import org.codehaus.groovy.ast.expr.ClosureExpression
import org.codehaus.groovy.ast.expr.ConstantExpression
import org.codehaus.groovy.ast.expr.ConstructorCallExpression
import org.codehaus.groovy.ast.expr.DeclarationExpression
import org.codehaus.groovy.ast.expr.Expression
import org.codehaus.groovy.ast.expr.GStringExpression
import org.codehaus.groovy.ast.expr.ListExpression
import org.codehaus.groovy.ast.expr.MapEntryExpression
import org.codehaus.groovy.ast.expr.MapExpression
import org.codehaus.groovy.ast.expr.MethodCallExpression
import org.codehaus.groovy.ast.expr.MethodPointerExpression
import org.codehaus.groovy.ast.expr.NotExpression
import org.codehaus.groovy.ast.expr.PostfixExpression
import org.codehaus.groovy.ast.expr.PrefixExpression
import org.codehaus.groovy.ast.expr.PropertyExpression
import org.codehaus.groovy.ast.expr.RangeExpression
import org.codehaus.groovy.ast.expr.SpreadExpression
import org.codehaus.groovy.ast.expr.SpreadMapExpression
import org.codehaus.groovy.ast.expr.TernaryExpression
import org.codehaus.groovy.ast.expr.TupleExpression
import org.codehaus.groovy.ast.expr.UnaryMinusExpression
import org.codehaus.groovy.ast.expr.UnaryPlusExpression
import org.codehaus.groovy.ast.expr.VariableExpression
import org.codehaus.groovy.syntax.Types

/** An expression as the program's ScriptValue. */
@CompileStatic
class OutlineValue {
    private static final long LARGEST_SAFE_INTEGER = 9007199254740991L

    static Map<String, Object> kind(String kind) {
        Map<String, Object> node = new LinkedHashMap<>()
        node.put('kind', kind)
        return node
    }

    static Map<String, Object> at(ASTNode node) {
        Map<String, Object> place = new LinkedHashMap<>()
        place.put('line', node.getLineNumber())
        place.put('column', node.getColumnNumber())
        return place
    }

    static Map<String, Object> of(Expression expression) {
        if (expression instanceof ConstantExpression) {
            return constant(((ConstantExpression) expression).getValue())
        }
        if (expression instanceof VariableExpression) {
            return variable(((VariableExpression) expression).getName())
        }
        if (expression instanceof MethodCallExpression) {
            return call((MethodCallExpression) expression)
        }
        if (expression instanceof ConstructorCallExpression) {
            return constructorCall((ConstructorCallExpression) expression)
        }
        if (expression instanceof ClosureExpression) {
            return closure((ClosureExpression) expression)
        }
        if (expression instanceof GStringExpression) {
            return template((GStringExpression) expression)
        }
        if (expression instanceof ListExpression) {
            Map<String, Object> list = kind('list')
            list.put('items', values(((ListExpression) expression).getExpressions()))
            return list
        }
        if (expression instanceof MapExpression) {
            Map<String, Object> map = kind('map')
            map.put('entries', entries((MapExpression) expression))
            return map
        }
        if (expression instanceof BooleanExpression && !(expression instanceof NotExpression)) {
            return of(((BooleanExpression) expression).getExpression())
        }
        if (expression instanceof BinaryExpression) {
            return binary((BinaryExpression) expression)
        }
        if (expression instanceof PrefixExpression) {
            return increment(((PrefixExpression) expression).getExpression())
        }
        if (expression instanceof PostfixExpression) {
            return increment(((PostfixExpression) expression).getExpression())
        }
        return computedFrom(values(operands(expression)))
    }

    /** What a value is computed from, in the order in which it is written. */
    private static List<Expression> operands(Expression expression) {
        if (expression instanceof PropertyExpression) {
            PropertyExpression property = (PropertyExpression) expression
            return withName(property.getObjectExpression(), property.getProperty())
        }
        if (expression instanceof MethodPointerExpression) {
            MethodPointerExpression pointer = (MethodPointerExpression) expression
            return withName(pointer.getExpression(), pointer.getMethodName())
        }
        if (expression instanceof TernaryExpression) {
            TernaryExpression choice = (TernaryExpression) expression
            Expression condition = choice.getBooleanExpression().getExpression()
            // `a ?: b` has its first part twice.
            return condition.is(choice.getTrueExpression())
                ? Arrays.asList(condition, choice.getFalseExpression())
                : Arrays.asList(condition, choice.getTrueExpression(), choice.getFalseExpression())
        }
        if (expression instanceof RangeExpression) {
            return Arrays.asList(((RangeExpression) expression).getFrom(), ((RangeExpression) expression).getTo())
        }
        if (expression instanceof ArrayExpression) {
            List<Expression> sizes = new ArrayList<>()
            for (Expression size : ((ArrayExpression) expression).getSizeExpression()) {
                if (!size.is(ConstantExpression.EMPTY_EXPRESSION)) {
                    sizes.add(size)
                }
            }
            return sizes
        }
        if (expression instanceof MapEntryExpression) {
            MapEntryExpression entry = (MapEntryExpression) expression
            return Arrays.asList(entry.getKeyExpression(), entry.getValueExpression())
        }
        Expression operand = null
        if (expression instanceof NotExpression) {
            operand = ((NotExpression) expression).getExpression()
        } else if (expression instanceof UnaryMinusExpression) {
            operand = ((UnaryMinusExpression) expression).getExpression()
        } else if (expression instanceof UnaryPlusExpression) {
            operand = ((UnaryPlusExpression) expression).getExpression()
        } else if (expression instanceof BitwiseNegationExpression) {
            operand = ((BitwiseNegationExpression) expression).getExpression()
        } else if (expression instanceof CastExpression) {
            operand = ((CastExpression) expression).getExpression()
        } else if (expression instanceof SpreadExpression) {
            operand = ((SpreadExpression) expression).getExpression()
        } else if (expression instanceof SpreadMapExpression) {
            operand = ((SpreadMapExpression) expression).getExpression()
        } else if (expression instanceof DeclarationExpression) {
            operand = ((DeclarationExpression) expression).getRightExpression()
        }
        return operand == null ? Collections.<Expression> emptyList() : Collections.singletonList(operand)
    }

    private static List<Expression> withName(Expression object, Expression name) {
        return name instanceof ConstantExpression ? Collections.singletonList(object) : Arrays.asList(object, name)
    }

    private static List<Object> values(List<Expression> expressions) {
        List<Object> values = new ArrayList<>()
        for (Expression expression : expressions) {
            values.add(of(expression))
        }
        return values
    }

    static Map<String, Object> computed(Object... parts) {
        return computedFrom(Arrays.asList(parts))
    }

    private static Map<String, Object> computedFrom(List<Object> parts) {
        Map<String, Object> computed = kind('computed')
        computed.put('parts', parts)
        return computed
    }

    private static Map<String, Object> variable(String name) {
        Map<String, Object> variable = kind('variable')
        variable.put('name', name)
        return variable
    }

    private static Map<String, Object> constant(Object value) {
        if (value instanceof String) {
            Map<String, Object> text = kind('text')
            text.put('text', value)
            return text
        }
        if (value instanceof Number && !isExact((Number) value)) {
            return computed()
        }
        Map<String, Object> literal = kind('literal')
        literal.put('value', value instanceof BigDecimal ? ((BigDecimal) value).doubleValue() : value)
        return literal
    }

    /** Whether JavaScript has the number, or its nearest one is written the same: a double keeps 15 digits. */
    private static boolean isExact(Number number) {
        if (number instanceof BigDecimal) {
            return ((BigDecimal) number).stripTrailingZeros().precision() <= 15 && !Double.isInfinite(number.doubleValue())
        }
        return number instanceof Integer ||
            number instanceof Long && number.longValue() <= LARGEST_SAFE_INTEGER && number.longValue() >= -LARGEST_SAFE_INTEGER
    }

    private static Map<String, Object> template(GStringExpression expression) {
        List<ConstantExpression> texts = expression.getStrings()
        List<Expression> values = expression.getValues()
        List<Object> parts = new ArrayList<>()
        for (int index = 0; index < texts.size() || index < values.size(); index++) {
            if (index < texts.size()) {
                addPart(parts, of(texts.get(index)))
            }
            if (index < values.size()) {
                addPart(parts, of(values.get(index)))
            }
        }
        return joined(parts)
    }

    /** Adds a part of a template: of another one its parts, an empty text not at all, a text after a text joined with it. */
    private static void addPart(List<Object> parts, Map<String, Object> value) {
        Object kind = value.get('kind')
        if ('template'.equals(kind)) {
            for (Object part : (List<Object>) value.get('parts')) {
                addPart(parts, (Map<String, Object>) part)
            }
            return
        }
        if (!'text'.equals(kind)) {
            parts.add(value)
            return
        }
        Map<String, Object> last = parts.isEmpty() ? null : (Map<String, Object>) parts.get(parts.size() - 1)
        if (last != null && 'text'.equals(last.get('kind'))) {
            parts.set(parts.size() - 1, constant(((String) last.get('text')).concat((String) value.get('text'))))
        } else if (!((String) value.get('text')).isEmpty()) {
            parts.add(value)
        }
    }

    private static Map<String, Object> joined(List<Object> parts) {
        if (parts.isEmpty()) {
            return constant('')
        }
        Map<String, Object> first = (Map<String, Object>) parts.get(0)
        if (parts.size() == 1 && 'text'.equals(first.get('kind'))) {
            return first
        }
        Map<String, Object> template = kind('template')
        template.put('parts', parts)
        return template
    }

    private static Map<String, Object> binary(BinaryExpression expression) {
        Expression left = expression.getLeftExpression()
        Expression right = expression.getRightExpression()
        if (expression instanceof DeclarationExpression) {
            return computed(of(right))
        }
        int operator = expression.getOperation().getType()
        if (operator == Types.PLUS) {
            return sum(of(left), of(right))
        }
        if (operator == Types.KEYWORD_INSTANCEOF) {
            return computed(of(left))
        }
        if (Types.ofType(operator, Types.ASSIGNMENT_OPERATOR)) {
            if (left instanceof VariableExpression) {
                String name = ((VariableExpression) left).getName()
                return assignment(name, operator == Types.ASSIGN ? of(right) : computed(of(left), of(right)))
            }
            if (left instanceof TupleExpression) {
                List<Object> parts = new ArrayList<>()
                parts.add(of(right))
                for (Expression name : ((TupleExpression) left).getExpressions()) {
                    parts.add(assignment(((VariableExpression) name).getName(), computed()))
                }
                return computedFrom(parts)
            }
        }
        return computed(of(left), of(right))
    }

    private static Map<String, Object> sum(Map<String, Object> left, Map<String, Object> right) {
        if (!isText(left) && !isText(right)) {
            return computed(left, right)
        }
        List<Object> parts = new ArrayList<>()
        addPart(parts, left)
        addPart(parts, right)
        return joined(parts)
    }

    private static boolean isText(Map<String, Object> value) {
        return 'text'.equals(value.get('kind')) || 'template'.equals(value.get('kind'))
    }

    private static Map<String, Object> increment(Expression expression) {
        Map<String, Object> value = computed(of(expression))
        return expression instanceof VariableExpression ? assignment(((VariableExpression) expression).getName(), value) : value
    }

    private static Map<String, Object> assignment(String name, Map<String, Object> value) {
        Map<String, Object> assignment = kind('assignment')
        assignment.put('name', name)
        assignment.put('value', value)
        return assignment
    }

    private static Map<String, Object> closure(ClosureExpression expression) {
        Map<String, Object> closure = kind('closure')
        Parameter[] parameters = expression.getParameters()
        // Null where `->` stands after nothing, and empty where it does not stand at all.
        if (parameters == null || parameters.length > 0) {
            List<Object> names = new ArrayList<>()
            for (int index = 0; parameters != null && index < parameters.length; index++) {
                names.add(parameters[index].getName())
            }
            closure.put('parameters', names)
        }
        closure.put('body', OutlineStatement.all(expression.getCode()))
        return closure
    }

    private static Map<String, Object> call(MethodCallExpression expression) {
        Expression object = expression.getObjectExpression()
        Expression name = expression.getMethod()
        boolean isOwn = expression.isImplicitThis() && isThis(object)
        return callOf(
            name instanceof ConstantExpression ? name.getText() : '',
            firstPlaced(name, expression.getArguments(), expression),
            isOwn ? null : of(object),
            expression.getArguments()
        )
    }

    private static boolean isThis(Expression expression) {
        return expression instanceof VariableExpression && ((VariableExpression) expression).isThisExpression()
    }

    /** The name `call` that nobody wrote has no place: what is called is a value, such as in `f(1)(2)`. */
    private static ASTNode firstPlaced(ASTNode name, ASTNode list, ASTNode call) {
        return name.getLineNumber() > 0 ? name : list.getLineNumber() > 0 ? list : call
    }

    private static Map<String, Object> constructorCall(ConstructorCallExpression expression) {
        ClassNode type = expression.getType()
        ClassNode written = expression.isUsingAnonymousInnerClass() ? type.getUnresolvedSuperClass(false) : type
        return callOf('new '.concat(written.getName()), expression, null, expression.getArguments())
    }

    private static Map<String, Object> callOf(String name, ASTNode place, Map<String, Object> receiver, Expression written) {
        List<Object> positional = new ArrayList<>()
        List<Object> named = new ArrayList<>()
        List<Expression> expressions = written instanceof TupleExpression
            ? ((TupleExpression) written).getExpressions()
            : Collections.singletonList(written)
        for (Expression expression : expressions) {
            if (expression.getNodeMetaData(TracingParser.NAMED) != null) {
                named.addAll(entries((MapExpression) expression))
            } else {
                positional.add(of(expression))
            }
        }
        Map<String, Object> call = kind('call')
        call.put('name', name)
        call.put('at', at(place))
        if (receiver != null) {
            call.put('receiver', receiver)
        }
        call.put('arguments', positional)
        if (!named.isEmpty()) {
            call.put('named', named)
        }
        return call
    }

    private static List<Object> entries(MapExpression map) {
        List<Object> entries = new ArrayList<>()
        for (MapEntryExpression written : map.getMapEntryExpressions()) {
            boolean isSpread = written.getKeyExpression() instanceof SpreadMapExpression
            Map<String, Object> value = of(written.getValueExpression())
            Map<String, Object> entry = new LinkedHashMap<>()
            entry.put('key', isSpread ? computed() : of(written.getKeyExpression()))
            entry.put('value', isSpread ? computed(value) : value)
            entries.add(entry)
        }
        return entries
    }
}
