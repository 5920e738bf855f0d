package io.gatecheck.evaluator;

import java.util.Optional;

/** What went wrong, said in a line. */
final class Trouble {

    private static final int LONGEST = 300;

    private Trouble() {}

    /**
     * An exception from behind the border, where no value of an environment variable is left that
     * its message could carry.
     */
    static String of(RuntimeException failure) {
        return cut(
                failure.getClass().getSimpleName()
                        + Optional.ofNullable(failure.getMessage())
                                .map(message -> ": " + message)
                                .orElse(""));
    }

    /** Text of at most a few hundred characters on one line. */
    static String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
