package io.gatecheck.cel.plan;

import dev.cel.common.types.CelKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The operators that compare. CEL compares numbers of different types, and records deeply; those
 * are left to the interpreter, and of the others Java finds the same ones equal.
 */
final class ComparisonClosures {

    private ComparisonClosures() {}

    static Optional<Closure> find(String function, List<Operand> operands) {
        return operands.size() == 2
                ? find(function, operands.get(0), operands.get(1))
                : Optional.empty();
    }

    private static Optional<Closure> find(String function, Operand left, Operand right) {
        return switch (function) {
            case "_==_" -> equal(left, right, true);
            case "_!=_" -> equal(left, right, false);
            case "_<_" -> ordered(left, right, order -> order < 0);
            case "_<=_" -> ordered(left, right, order -> order <= 0);
            case "_>_" -> ordered(left, right, order -> order > 0);
            case "_>=_" -> ordered(left, right, order -> order >= 0);
            default -> Optional.empty();
        };
    }

    private static Optional<Closure> equal(Operand left, Operand right, boolean wanted) {
        Closure one = left.closure();
        Closure other = right.closure();
        return left.isComparableWith(right.type())
                ? Optional.of(frame -> one.value(frame).equals(other.value(frame)) == wanted)
                : Optional.empty();
    }

    private static Optional<Closure> ordered(Operand left, Operand right, IntPredicate order) {
        Closure one = left.closure();
        Closure other = right.closure();
        if (left.is(CelKind.TIMESTAMP) && right.is(CelKind.TIMESTAMP)) {
            return Optional.of(frame ->
                    order.test(
                            ((Instant) one.value(frame)).compareTo((Instant) other.value(frame))));
        }
        return left.is(CelKind.INT) && right.is(CelKind.INT)
                ? Optional.of(
                        frame -> order.test(Long.compare(one.number(frame), other.number(frame))))
                : Optional.empty();
    }
}
