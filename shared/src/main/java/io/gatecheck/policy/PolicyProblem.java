package io.gatecheck.policy;

import java.util.List;

/**
 * One mistake in a policy document, ready to be shown to its author.
 *
 * @param document the name of the document, such as a file name or the policy's id
 * @param at where in the document the mistake is
 * @param message what is wrong and what to do, in one or two sentences
 * @param excerpt the line of the document, or empty if the document has no such line
 */
public record PolicyProblem(String document, Position at, String message, String excerpt) {

    /**
     * A problem at a place of a document. A place that lies outside, as parsers give it for the end
     * of a text, is moved to the nearest one inside.
     *
     * @param lines those of the document
     */
    public static PolicyProblem in(
            String document, List<String> lines, Position at, String message) {
        int line = Math.min(at.line(), lines.size() + 1);
        String excerpt = line <= lines.size() ? lines.get(line - 1) : "";
        int column = Math.min(at.column(), excerpt.length() + 1);
        return new PolicyProblem(document, new Position(line, column), message, excerpt);
    }

    /**
     * The problem as people know it from compilers: place and message, the line, and a caret under
     * the place.
     */
    @Override
    public String toString() {
        String place = document + ":" + at.line() + ":" + at.column() + ": " + message;
        return excerpt.isEmpty()
                ? place
                : place + "\n  | " + excerpt + "\n  | " + " ".repeat(at.column() - 1) + "^";
    }
}
