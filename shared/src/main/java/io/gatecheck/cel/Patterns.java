package io.gatecheck.cel;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Regular expressions, each compiled once. RE2 takes time linear in the text, whatever the pattern.
 */
final class Patterns {

    private static final int MOST_KEPT = 1_000;
    private static final int LONGEST = 1_000;

    private final ConcurrentHashMap<String, Pattern> compiled = new ConcurrentHashMap<>();

    boolean matchesWhole(String text, String regex) {
        Pattern known = compiled.get(regex);
        return (known != null ? known : compile(regex)).matches(text);
    }

    private Pattern compile(String regex) {
        if (regex.length() > LONGEST) {
            throw new NoValueException(
                    "a regular expression has at most "
                            + LONGEST
                            + " characters, and this one "
                            + regex.length());
        }
        try {
            Pattern pattern = Pattern.compile(regex);
            if (compiled.size() < MOST_KEPT) {
                compiled.put(regex, pattern);
            }
            return pattern;
        } catch (PatternSyntaxException e) {
            throw new NoValueException(
                    "'%s' is no regular expression: %s".formatted(regex, e.getDescription()), e);
        }
    }
}
