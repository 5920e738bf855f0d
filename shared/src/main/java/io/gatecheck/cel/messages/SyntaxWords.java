package io.gatecheck.cel.messages;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What CEL's grammar says about an expression that it cannot read, in words for its author. */
final class SyntaxWords {

    private static final Pattern UNEXPECTED =
            Pattern.compile(
                    "(?:mismatched input|extraneous input|no viable alternative at input) '(.+?)'.*",
                    Pattern.DOTALL);
    private static final Pattern UNREADABLE =
            Pattern.compile("token recognition error at: '(.+)'", Pattern.DOTALL);
    private static final Pattern MISSING = Pattern.compile("missing '(.+?)' at .*", Pattern.DOTALL);

    /** What other languages write, and CEL does not. */
    private static final Map<String, String> INSTEAD =
            Map.of("=", "==", "&", "&&", "|", "||", "and", "&&", "or", "||", "not", "!");

    private SyntaxWords() {}

    /**
     * Empty if the message is not about the grammar.
     *
     * @param before what stands before the place, in its line
     */
    static Optional<String> of(String message, String before) {
        Matcher missing = MISSING.matcher(message);
        if (missing.matches()) {
            return Optional.of("Missing '%s'.".formatted(missing.group(1)));
        }
        Matcher unreadable = UNREADABLE.matcher(message);
        if (unreadable.matches()) {
            String part = unreadable.group(1).strip();
            return Optional.of(
                    part.startsWith("\"") || part.startsWith("'")
                            ? "The string that starts here has no closing quote."
                            : unexpected(part));
        }
        Matcher unexpected = UNEXPECTED.matcher(message);
        if (!unexpected.matches()) {
            return Optional.empty();
        }
        if (before.strip().endsWith("not")) {
            return Optional.of("Unexpected 'not'. Write '!'.");
        }
        return Optional.of(
                unexpected.group(1).equals("<EOF>")
                        ? "Unexpected end of the expression."
                        : unexpected(unexpected.group(1)));
    }

    private static String unexpected(String part) {
        String instead = INSTEAD.get(part);
        return "Unexpected '%s'.".formatted(part)
                + (instead == null ? "" : " Write '" + instead + "'.");
    }
}
