package io.gatecheck.policy;

import java.util.List;

/**
 * The message of a policy, cut into text and expressions.
 *
 * @param parts in order
 */
public record MessageTemplate(List<Part> parts) {

    public MessageTemplate {
        parts = List.copyOf(parts);
    }

    /** A piece of the message. */
    public sealed interface Part {

        /** Text that stands for itself. */
        record Text(String text) implements Part {}

        /** An expression whose value is shown; written in braces. */
        record Interpolation(Expression expression) implements Part {}
    }
}
