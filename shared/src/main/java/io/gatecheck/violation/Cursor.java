package io.gatecheck.violation;

import java.util.regex.Pattern;

/**
 * Where a page ended, so that the next one goes on from there. Its text means nothing to anyone but
 * the repository.
 */
public record Cursor(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._:~-]{1,256}");

    public Cursor {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("This is not a cursor: '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
