package io.gatecheck.cel.plan;

import dev.cel.common.types.CelKind;
import io.gatecheck.cel.functions.NoValueException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongBinaryOperator;

/** Sums and differences of whole numbers, which have no value if they do not fit into a long. */
final class ArithmeticClosures {

    private ArithmeticClosures() {}

    static Optional<Closure> find(String function, List<Operand> operands) {
        if (operands.size() != 2
                || !operands.get(0).is(CelKind.INT)
                || !operands.get(1).is(CelKind.INT)) {
            return Optional.empty();
        }
        Closure left = operands.get(0).closure();
        Closure right = operands.get(1).closure();
        return switch (function) {
            case "_+_" -> Optional.of(calculated(left, right, Math::addExact));
            case "_-_" -> Optional.of(calculated(left, right, Math::subtractExact));
            default -> Optional.empty();
        };
    }

    private static Closure calculated(Closure left, Closure right, LongBinaryOperator operator) {
        return frame -> {
            try {
                return operator.applyAsLong(left.number(frame), right.number(frame));
            } catch (ArithmeticException e) {
                throw new NoValueException("the result does not fit into a 64-bit integer", e);
            }
        };
    }
}
