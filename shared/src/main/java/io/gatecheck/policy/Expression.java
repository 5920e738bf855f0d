package io.gatecheck.policy;

import java.util.List;

/**
 * A CEL expression as it stands in a policy document.
 *
 * @param text the expression
 * @param origin where in the document its first character stands
 * @param escaped the characters of the text, counted from 0 over all its lines, before which the
 *     document has a character more: a backslash or a doubled quote
 */
public record Expression(String text, Position origin, List<Integer> escaped) {

    public Expression {
        escaped = List.copyOf(escaped);
    }

    /** An expression of which every character stands in the document as it is. */
    public Expression(String text, Position origin) {
        this(text, origin, List.of());
    }

    /**
     * Where in the document a character of the expression stands.
     *
     * @param line within the expression, from 1
     * @param column within the line of the expression, from 0
     */
    public Position at(int line, int column) {
        if (line > 1) {
            return new Position(origin.line() + line - 1, column + 1);
        }
        long more = escaped.stream().filter(character -> character <= column).count();
        return origin.right(column + (int) more);
    }
}
