package io.gatecheck.admin.request;

/** Reads why somebody makes a change, as they typed it. */
public final class ReasonParser {

    private static final int LONGEST = 1_000;

    private ReasonParser() {}

    /** A reason without the space around it; refuses one that says nothing. */
    public static Parsed<String> parse(String typed) {
        String reason = typed.strip();
        if (reason.isEmpty()) {
            return new Parsed.Invalid<>(
                    "Enter a reason. It is kept with the change, and is what others read later.");
        }
        if (reason.length() > LONGEST) {
            return new Parsed.Invalid<>(
                    "The reason has "
                            + reason.length()
                            + " characters. Shorten it to at most "
                            + LONGEST
                            + ".");
        }
        return new Parsed.Valid<>(reason);
    }
}
