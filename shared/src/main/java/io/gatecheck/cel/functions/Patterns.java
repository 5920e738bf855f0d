package io.gatecheck.cel.functions;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;

/**
 * Regular expressions, each compiled once. RE2 takes time linear in the text, whatever the pattern.
 */
public final class Patterns {

    private static final int MOST_KEPT = 1_000;
    private static final int LONGEST = 1_000;
    private static final int MOST_STATES = 500;
    private static final int MOST_REPEATED = 100_000;

    /** A repetition, and whether it is one of a group. */
    private static final java.util.regex.Pattern REPETITION =
            java.util.regex.Pattern.compile("([)}]?)\\{(?:[0-9]{1,9},)?([0-9]{1,9}),?}");

    private final ConcurrentHashMap<String, Pattern> compiled = new ConcurrentHashMap<>();

    boolean matchesWhole(String text, String regex) {
        Pattern known = compiled.get(regex);
        return (known != null ? known : compile(regex)).matches(text);
    }

    /**
     * Compiles a regular expression.
     *
     * @throws NoValueException if it is not valid, or too large
     */
    public void check(String regex) {
        compile(regex);
    }

    /**
     * Looks at a regular expression before RE2 does, which writes out repetitions of repetitions
     * before anything can count them.
     *
     * @throws NoValueException if it is too large
     */
    public static void mustBeSmall(String regex) {
        if (regex.length() > LONGEST) {
            throw new NoValueException(
                    "the regular expression has "
                            + regex.length()
                            + " characters; at most "
                            + LONGEST
                            + " are allowed");
        }
        long once = regex.length();
        long again = 1;
        Matcher repetition = REPETITION.matcher(regex);
        while (repetition.find()) {
            long times = Math.max(1, Long.parseLong(repetition.group(2)));
            if (repetition.group(1).isEmpty()) {
                once += times;
            } else {
                again = Math.min(again * times, Integer.MAX_VALUE);
            }
        }
        if (once * again > MOST_REPEATED) {
            throw new NoValueException(
                    "the regular expression has too many repetitions; use smaller numbers in the braces");
        }
    }

    private Pattern compile(String regex) {
        mustBeSmall(regex);
        try {
            Pattern pattern = Pattern.compile(regex);
            if (pattern.programSize() > MOST_STATES) {
                throw new NoValueException("the regular expression is too complex; shorten it");
            }
            if (compiled.size() < MOST_KEPT) {
                compiled.put(regex, pattern);
            }
            return pattern;
        } catch (PatternSyntaxException e) {
            throw new NoValueException(
                    "'%s' is not a valid regular expression: %s"
                            .formatted(regex, e.getDescription()),
                    e);
        }
    }
}
