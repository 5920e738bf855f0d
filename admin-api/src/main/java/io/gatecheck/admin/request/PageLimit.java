package io.gatecheck.admin.request;

import java.util.regex.Pattern;

/** Reads how many items a page of a list may have: 1 to 200. */
public final class PageLimit {

    private static final int LARGEST_PAGE = 200;

    /** Without a sign, and in the digits of ASCII: Java reads those of other scripts as well. */
    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{0,2}");

    private PageLimit() {}

    /** A parser for {@link ParameterReader#read}. */
    public static Parsed<Integer> parse(String text) {
        if (SHAPE.matcher(text).matches() && Integer.parseInt(text) <= LARGEST_PAGE) {
            return new Parsed.Valid<>(Integer.parseInt(text));
        }
        return new Parsed.Invalid<>(
                "'"
                        + text
                        + "' is not a valid limit. Use a whole number from 1 to "
                        + LARGEST_PAGE
                        + ".");
    }
}
