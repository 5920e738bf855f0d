package io.gatecheck.cel.plan;

import java.util.List;
import java.util.Optional;

/** The functions of CEL on texts that policies use most. */
final class TextClosures {

    private TextClosures() {}

    static Optional<Closure> find(String function, List<Operand> operands) {
        return operands.size() == 2
                ? find(function, operands.get(0).closure(), operands.get(1).closure())
                : Optional.empty();
    }

    private static Optional<Closure> find(String function, Closure text, Closure part) {
        return switch (function) {
            case "startsWith" ->
                    Optional.of(frame -> text.text(frame).startsWith(part.text(frame)));
            case "endsWith" -> Optional.of(frame -> text.text(frame).endsWith(part.text(frame)));
            case "contains" ->
                    Optional.of(frame -> {
                        String whole = text.text(frame);
                        String searched = part.text(frame);
                        frame.work().call(function, whole, searched);
                        return whole.contains(searched);
                    });
            default -> Optional.empty();
        };
    }
}
