package io.gatecheck.violation;

import java.util.regex.Pattern;

/**
 * The position at which a page of a list ended and the next one begins. Its text has a meaning for
 * the repository only.
 */
public record Cursor(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._:~-]{1,256}");

    public Cursor {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("This is not a valid cursor: '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
