package io.gatecheck.cel.plan;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import io.gatecheck.cel.functions.NoValueException;
import io.gatecheck.cel.functions.PolicyVariables;
import io.gatecheck.task.TaskField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Turns checked expressions into plain Java, which runs several times faster than CEL's
 * interpreter. What it does not know, it leaves to the interpreter, expression by expression; what
 * it does know is held to the interpreter's answers by a test.
 */
public final class ClosureCompiler {

    static final int TASK_SLOT = 0;
    static final int CONTAINER_SLOT = 1;

    /**
     * A compiled expression.
     *
     * @param slots how many variables its frames hold
     */
    public record Compiled(Closure closure, int slots) {}

    private final CelAbstractSyntaxTree ast;
    private int slots = 2;

    private ClosureCompiler(CelAbstractSyntaxTree ast) {
        this.ast = ast;
    }

    /** The expression as Java, or empty if it has a part that only the interpreter knows. */
    public static Optional<Compiled> compile(CelAbstractSyntaxTree ast) {
        ClosureCompiler compiler = new ClosureCompiler(ast);
        try {
            Closure closure =
                    compiler.closure(
                            ast.getExpr(),
                            Map.of(
                                    PolicyVariables.TASK,
                                    TASK_SLOT,
                                    PolicyVariables.CONTAINER,
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
            case CALL -> MomentClosure.of(expr.call()).orElseGet(() -> call(expr.call(), names));
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
        Optional<String> parameter = PolicyVariables.name(name);
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
                    : frame -> CollectionClosures.entry((Map<?, ?>) operand.value(frame), key);
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
        List<Operand> operands =
                Stream.concat(call.target().stream(), call.args().stream())
                        .map(expr ->
                                new Operand(ast.getTypeOrThrow(expr.id()), closure(expr, names)))
                        .toList();
        return ClosureOperators.find(call.function(), operands)
                .orElseThrow(UnknownPartException::new);
    }

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

        return new LoopClosure(
                element,
                result,
                closure(loop.iterRange(), names),
                closure(loop.accuInit(), names),
                closure(loop.loopCondition(), insideLoop),
                closure(loop.loopStep(), insideLoop),
                closure(loop.result(), inside));
    }
}
