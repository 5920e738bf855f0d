package io.gatecheck.cel.plan;

import io.gatecheck.cel.functions.NoValueException;
import java.util.List;
import java.util.Optional;

/** The functions of values that can be absent. */
final class OptionalClosures {

    private OptionalClosures() {}

    static Optional<Closure> find(String function, List<Operand> operands) {
        if (!operands.get(0).isOptional()) {
            return Optional.empty();
        }
        Closure first = operands.get(0).closure();
        return switch (function) {
            case "hasValue" -> Optional.of(frame -> first.optional(frame).isPresent());
            case "value" -> Optional.of(frame -> present(first.optional(frame)));
            case "orValue" -> Optional.of(orElse(first, operands.get(1).closure()));
            default -> Optional.empty();
        };
    }

    private static Object present(Optional<?> optional) {
        return optional.<Object>map(value -> value)
                .orElseThrow(() -> new NoValueException("the value is not set"));
    }

    private static Closure orElse(Closure possible, Closure otherwise) {
        return frame -> {
            Optional<?> optional = possible.optional(frame);
            return optional.isPresent() ? optional.get() : otherwise.value(frame);
        };
    }
}
