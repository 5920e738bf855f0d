package io.gatecheck.access;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an API token, by which it is found and by which people know it: 3 to 40 lower-case
 * letters, digits and single hyphens.
 */
public record TokenName(String value) {

    private static final Pattern SHAPE =
            Pattern.compile("(?=.{3,40}$)[a-z0-9]+(-[a-z0-9]+)*", Pattern.DOTALL);

    public TokenName {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'"
                            + value
                            + "' is not a valid name of a token. Use 3 to 40 lower-case letters,"
                            + " digits and single hyphens, such as storefront-pipeline");
        }
    }

    /** The name with this text, if it is valid. */
    public static Optional<TokenName> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new TokenName(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
