package io.gatecheck.evaluator.judging;

import java.util.Optional;

/**
 * What went wrong with a task.
 *
 * @param why in a line without secrets
 * @param retryable whether trying again may help; otherwise it is permanent
 */
public record Failure(String why, boolean retryable) {

    private static final int LONGEST = 300;

    public Failure {
        why = cut(why);
    }

    /**
     * An exception from code that no longer has the values of environment variables, so its message
     * cannot contain one. Its cause is not known, so it counts as retryable.
     */
    public static Failure of(RuntimeException failure) {
        return new Failure(
                failure.getClass().getSimpleName()
                        + Optional.ofNullable(failure.getMessage())
                                .map(message -> ": " + message)
                                .orElse(""),
                true);
    }

    /** Text of at most a few hundred characters on one line. */
    public static String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
