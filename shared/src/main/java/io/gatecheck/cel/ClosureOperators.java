package io.gatecheck.cel;

import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OptionalType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionOverload;
import io.gatecheck.cel.Closure.Frame;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * CEL's operators and functions as plain Java, as far as they are used in policies and have the
 * same meaning there.
 */
final class ClosureOperators {

    private ClosureOperators() {}

    /**
     * The operator or function, bound to its operands; empty where only the interpreter knows it.
     *
     * @param types of the operands, as checked
     */
    static Optional<Closure> find(String function, List<CelType> types, List<Closure> operands) {
        return switch (operands.size()) {
            case 1 ->
                    unary(function, types.get(0), operands.get(0))
                            .or(() -> ours(function, operands));
            case 2 ->
                    binary(function, types.get(0), types.get(1), operands.get(0), operands.get(1))
                            .or(() -> ours(function, operands));
            case 3 ->
                    function.equals("_?_:_")
                            ? Optional.of(choice(operands.get(0), operands.get(1), operands.get(2)))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Closure> unary(String function, CelType type, Closure operand) {
        return Optional.ofNullable(
                switch (function) {
                    case "!_" -> frame -> !operand.isTrue(frame);
                    case "@not_strictly_false" -> frame -> isNotStrictlyFalse(operand, frame);
                    case "size" -> size(type, operand);
                    case "hasValue" ->
                            isOptional(type)
                                    ? frame -> ((Optional<?>) operand.value(frame)).isPresent()
                                    : null;
                    case "value" ->
                            isOptional(type) ? frame -> present(operand.value(frame)) : null;
                    default -> null;
                });
    }

    private static Optional<Closure> binary(
            String function, CelType leftType, CelType rightType, Closure left, Closure right) {
        return Optional.ofNullable(
                switch (function) {
                    case "_&&_" -> frame -> and(left, right, frame);
                    case "_||_" -> frame -> or(left, right, frame);
                    case "_==_" ->
                            areComparable(leftType, rightType)
                                    ? frame -> left.value(frame).equals(right.value(frame))
                                    : null;
                    case "_!=_" ->
                            areComparable(leftType, rightType)
                                    ? frame -> !left.value(frame).equals(right.value(frame))
                                    : null;
                    case "_<_" -> compared(leftType, rightType, left, right, order -> order < 0);
                    case "_<=_" -> compared(leftType, rightType, left, right, order -> order <= 0);
                    case "_>_" -> compared(leftType, rightType, left, right, order -> order > 0);
                    case "_>=_" -> compared(leftType, rightType, left, right, order -> order >= 0);
                    case "@in" -> in(leftType, rightType, left, right);
                    case "_[_]" ->
                            rightType.kind() == CelKind.STRING && leftType.kind() == CelKind.MAP
                                    ? frame ->
                                            entry(
                                                    (Map<?, ?>) left.value(frame),
                                                    (String) right.value(frame))
                                    : null;
                    case "_[?_]" ->
                            rightType.kind() == CelKind.STRING && leftType.kind() == CelKind.MAP
                                    ? frame ->
                                            Optional.ofNullable(
                                                    ((Map<?, ?>) left.value(frame))
                                                            .get(right.value(frame)))
                                    : null;
                    case "_+_" ->
                            leftType.kind() == CelKind.LIST
                                    ? frame -> joined(left.value(frame), right.value(frame))
                                    : null;
                    case "orValue" ->
                            isOptional(leftType)
                                    ? frame -> orElse((Optional<?>) left.value(frame), right, frame)
                                    : null;
                    case "startsWith" -> texts(left, right, String::startsWith);
                    case "endsWith" -> texts(left, right, String::endsWith);
                    case "contains" ->
                            frame -> {
                                String text = (String) left.value(frame);
                                String part = (String) right.value(frame);
                                frame.work().call(function, text, part);
                                return text.contains(part);
                            };
                    default -> null;
                });
    }

    /** The functions of the policy language itself, by the very code that the interpreter calls. */
    private static Optional<Closure> ours(String function, List<Closure> operands) {
        return PolicyFunctions.all().stream()
                .filter(known -> known.name().equals(function))
                .findFirst()
                .map(known ->
                        called(
                                function,
                                known.implementation().binding().getDefinition(),
                                operands));
    }

    private static Closure called(
            String function, CelFunctionOverload body, List<Closure> operands) {
        Closure[] closures = operands.toArray(Closure[]::new);
        return frame -> {
            Object[] values = new Object[closures.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = closures[i].value(frame);
            }
            if (values.length == 2) {
                frame.work().call(function, values[0], values[1]);
            }
            try {
                return body.apply(values);
            } catch (CelEvaluationException e) {
                throw new NoValueException(String.valueOf(e.getMessage()), e);
            }
        };
    }

    /** False wins over no value, whichever side it stands on. */
    private static boolean and(Closure left, Closure right, Frame frame) {
        boolean first;
        try {
            first = left.isTrue(frame);
        } catch (NoValueException e) {
            if (!right.isTrue(frame)) {
                return false;
            }
            throw e;
        }
        return first && right.isTrue(frame);
    }

    /** True wins over no value, whichever side it stands on. */
    private static boolean or(Closure left, Closure right, Frame frame) {
        boolean first;
        try {
            first = left.isTrue(frame);
        } catch (NoValueException e) {
            if (right.isTrue(frame)) {
                return true;
            }
            throw e;
        }
        return first || right.isTrue(frame);
    }

    private static Closure choice(Closure condition, Closure then, Closure otherwise) {
        return frame -> condition.isTrue(frame) ? then.value(frame) : otherwise.value(frame);
    }

    private static boolean isNotStrictlyFalse(Closure operand, Frame frame) {
        try {
            return operand.isTrue(frame);
        } catch (NoValueException e) {
            return true;
        }
    }

    static Object entry(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value == null) {
            throw new NoValueException("there is no '" + key + "'");
        }
        return value;
    }

    private static @Nullable Closure size(CelType type, Closure operand) {
        return switch (type.kind()) {
            case STRING ->
                    frame -> {
                        String text = (String) operand.value(frame);
                        return (long) text.codePointCount(0, text.length());
                    };
            case LIST -> frame -> (long) ((Collection<?>) operand.value(frame)).size();
            case MAP -> frame -> (long) ((Map<?, ?>) operand.value(frame)).size();
            default -> null;
        };
    }

    private static @Nullable Closure compared(
            CelType leftType, CelType rightType, Closure left, Closure right, IntPredicate order) {
        return leftType.kind() == CelKind.INT && rightType.kind() == CelKind.INT
                ? frame ->
                        order.test(
                                Long.compare((Long) left.value(frame), (Long) right.value(frame)))
                : null;
    }

    private static @Nullable Closure in(
            CelType leftType, CelType rightType, Closure left, Closure right) {
        if (rightType.kind() == CelKind.MAP && leftType.kind() == CelKind.STRING) {
            return frame -> ((Map<?, ?>) right.value(frame)).containsKey(left.value(frame));
        }
        if (rightType.kind() == CelKind.LIST
                && areComparable(leftType, rightType.parameters().get(0))) {
            return frame -> ((Collection<?>) right.value(frame)).contains(left.value(frame));
        }
        return null;
    }

    /**
     * CEL compares numbers of different types, and records deeply; Java does the rest the same way.
     */
    private static boolean areComparable(CelType left, CelType right) {
        if (left.kind() != right.kind()) {
            return false;
        }
        return switch (left.kind()) {
            case BOOL, INT, STRING -> true;
            case LIST -> areComparable(left.parameters().get(0), right.parameters().get(0));
            default -> false;
        };
    }

    private static Closure texts(
            Closure left, Closure right, BiFunction<String, String, Boolean> test) {
        return frame -> test.apply((String) left.value(frame), (String) right.value(frame));
    }

    private static boolean isOptional(CelType type) {
        return type.name().equals(OptionalType.NAME);
    }

    private static Object present(Object optional) {
        return ((Optional<?>) optional)
                .<Object>map(value -> value)
                .orElseThrow(() -> new NoValueException("it is not set"));
    }

    private static Object orElse(Optional<?> optional, Closure otherwise, Frame frame) {
        return optional.isPresent() ? optional.get() : otherwise.value(frame);
    }

    private static List<Object> joined(Object left, Object right) {
        List<Object> joined = new ArrayList<>((Collection<?>) left);
        joined.addAll((Collection<?>) right);
        return joined;
    }
}
