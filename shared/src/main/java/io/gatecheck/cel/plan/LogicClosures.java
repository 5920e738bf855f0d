package io.gatecheck.cel.plan;

import io.gatecheck.cel.functions.NoValueException;
import io.gatecheck.cel.plan.Closure.Frame;
import java.util.List;
import java.util.Optional;

/** The operators on what is true or false, and the choice between two values by one. */
final class LogicClosures {

    private LogicClosures() {}

    static Optional<Closure> find(String function, List<Operand> operands) {
        Closure first = operands.get(0).closure();
        return switch (function) {
            case "!_" -> Optional.of(frame -> !first.isTrue(frame));
            case "_&&_" -> Optional.of(and(first, operands.get(1).closure()));
            case "_||_" -> Optional.of(or(first, operands.get(1).closure()));
            case "_?_:_" ->
                    Optional.of(
                            choice(first, operands.get(1).closure(), operands.get(2).closure()));
            case "@not_strictly_false" -> Optional.of(frame -> isNotStrictlyFalse(first, frame));
            default -> Optional.empty();
        };
    }

    /** False wins over no value, whichever side it stands on. */
    private static Closure and(Closure left, Closure right) {
        return frame -> {
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
        };
    }

    /** True wins over no value, whichever side it stands on. */
    private static Closure or(Closure left, Closure right) {
        return frame -> {
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
        };
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
}
