package io.gatecheck.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import io.gatecheck.task.TaskField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Turns checked expressions into plain Java, which runs several times faster than CEL's
 * interpreter. What it does not know, it leaves to the interpreter, expression by expression; what
 * it does know is held to the interpreter's answers by a test.
 */
final class ClosureCompiler {

    static final int TASK_SLOT = 0;
    static final int CONTAINER_SLOT = 1;

    /** A part of the expression that only the interpreter knows. */
    private static final class UnknownPartException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnknownPartException() {
            super("left to the interpreter", null, false, false);
        }
    }

    /**
     * A compiled expression.
     *
     * @param slots how many variables its frames hold
     */
    record Compiled(Closure closure, int slots) {}

    private final CelAbstractSyntaxTree ast;
    private int slots = 2;

    private ClosureCompiler(CelAbstractSyntaxTree ast) {
        this.ast = ast;
    }

    /** The expression as Java, or empty where it has a part that only the interpreter knows. */
    static Optional<Compiled> compile(CelAbstractSyntaxTree ast) {
        ClosureCompiler compiler = new ClosureCompiler(ast);
        try {
            Closure closure =
                    compiler.closure(
                            ast.getExpr(),
                            Map.of(
                                    CelLanguage.TASK,
                                    TASK_SLOT,
                                    CelLanguage.CONTAINER,
                                    CONTAINER_SLOT));
            return Optional.of(new Compiled(closure, compiler.slots));
        } catch (UnknownPartException e) {
            return Optional.empty();
        }
    }

    private Closure closure(CelExpr expr, Map<String, Integer> names) {
        return switch (expr.getKind()) {
            case CONSTANT -> constant(expr.constant());
            case IDENT -> variable(expr.ident().name(), names);
            case SELECT -> select(expr.select(), names);
            case CALL -> call(expr.call(), names);
            case LIST -> list(expr.list(), names);
            case COMPREHENSION -> loop(expr.comprehension(), names);
            case MAP, STRUCT, NOT_SET -> throw new UnknownPartException();
        };
    }

    private static Closure constant(CelConstant constant) {
        Object value = constantValue(constant);
        return _ -> value;
    }

    private static Object constantValue(CelConstant constant) {
        return switch (constant.getKind()) {
            case BOOLEAN_VALUE -> constant.booleanValue();
            case INT64_VALUE -> constant.int64Value();
            case STRING_VALUE -> constant.stringValue();
            case NOT_SET,
                    NULL_VALUE,
                    UINT64_VALUE,
                    DOUBLE_VALUE,
                    BYTES_VALUE,
                    DURATION_VALUE,
                    TIMESTAMP_VALUE ->
                    throw new UnknownPartException();
        };
    }

    private static Closure variable(String name, Map<String, Integer> names) {
        Optional<String> parameter = CelParameters.name(name);
        if (parameter.isPresent()) {
            String known = parameter.get();
            return frame -> frame.parameter(known);
        }
        Integer slot = names.get(name);
        if (slot == null) {
            throw new UnknownPartException();
        }
        int known = slot;
        return frame -> {
            Object value = frame.get(known);
            if (value instanceof NoValueException none) {
                throw none;
            }
            return value;
        };
    }

    private Closure select(CelExpr.CelSelect select, Map<String, Integer> names) {
        Closure operand = closure(select.operand(), names);
        CelType owner = ast.getTypeOrThrow(select.operand().id());
        if (owner.kind() == CelKind.STRUCT && !select.testOnly()) {
            Function<Object, Object> read = TaskField.of(owner.name(), select.field()).read();
            return frame -> read.apply(operand.value(frame));
        }
        if (owner.kind() == CelKind.MAP) {
            String key = select.field();
            return select.testOnly()
                    ? frame -> ((Map<?, ?>) operand.value(frame)).containsKey(key)
                    : frame -> ClosureOperators.entry((Map<?, ?>) operand.value(frame), key);
        }
        throw new UnknownPartException();
    }

    private Closure list(CelExpr.CelList list, Map<String, Integer> names) {
        if (!list.optionalIndices().isEmpty()) {
            throw new UnknownPartException();
        }
        List<Closure> elements =
                list.elements().stream().map(element -> closure(element, names)).toList();
        boolean allConstant =
                list.elements().stream()
                        .allMatch(element -> element.getKind() == CelExpr.ExprKind.Kind.CONSTANT);
        if (allConstant) {
            List<Object> values =
                    list.elements().stream()
                            .map(element -> constantValue(element.constant()))
                            .toList();
            return _ -> values;
        }
        return frame -> {
            List<Object> values = new ArrayList<>(elements.size());
            for (Closure element : elements) {
                values.add(element.value(frame));
            }
            return values;
        };
    }

    private Closure call(CelExpr.CelCall call, Map<String, Integer> names) {
        List<CelExpr> operands = new ArrayList<>();
        call.target().ifPresent(operands::add);
        operands.addAll(call.args());
        List<CelType> types =
                operands.stream().map(operand -> ast.getTypeOrThrow(operand.id())).toList();
        List<Closure> closures = operands.stream().map(operand -> closure(operand, names)).toList();
        return ClosureOperators.find(call.function(), types, closures)
                .orElseThrow(UnknownPartException::new);
    }

    /**
     * A later turn of a loop can make up for one without a value, as {@code &&} and {@code ||} do.
     */
    private static Object valueOrNone(Closure step, Closure.Frame frame) {
        try {
            return step.value(frame);
        } catch (NoValueException e) {
            return e;
        }
    }

    /**
     * The macros {@code all}, {@code exists}, {@code exists_one}, {@code map} and {@code filter}
     * all are such loops.
     */
    private Closure loop(CelExpr.CelComprehension loop, Map<String, Integer> names) {
        if (!loop.iterVar2().isEmpty()) {
            throw new UnknownPartException();
        }
        int element = slots++;
        int result = slots++;
        Map<String, Integer> inside = new HashMap<>(names);
        inside.put(loop.accuVar(), result);
        Map<String, Integer> insideLoop = new HashMap<>(inside);
        insideLoop.put(loop.iterVar(), element);

        Closure range = closure(loop.iterRange(), names);
        Closure start = closure(loop.accuInit(), names);
        Closure goesOn = closure(loop.loopCondition(), insideLoop);
        Closure step = closure(loop.loopStep(), insideLoop);
        Closure end = closure(loop.result(), inside);
        return frame -> {
            Object over = range.value(frame);
            Collection<?> elements =
                    over instanceof Map<?, ?> map ? map.keySet() : (Collection<?>) over;
            frame.set(result, start.value(frame));
            for (Object one : elements) {
                frame.set(element, one);
                if (!goesOn.isTrue(frame)) {
                    break;
                }
                frame.work().turn();
                frame.set(result, valueOrNone(step, frame));
            }
            return end.value(frame);
        };
    }
}
