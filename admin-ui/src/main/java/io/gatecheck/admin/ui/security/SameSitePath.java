package io.gatecheck.admin.ui.security;

import java.util.Optional;
import java.util.regex.Pattern;

/** A path on this site, to which a browser can be led without leaving it. */
public record SameSitePath(String value) {

    /**
     * Neither {@code //host} nor {@code /\host}, which browsers take for another site, and nothing
     * that an address cannot hold.
     */
    private static final Pattern SHAPE =
            Pattern.compile("/(?![/\\\\])[A-Za-z0-9\\-._~!$&'()*+,;=:@/?%]*");

    public SameSitePath {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("This is not a path on this site: '" + value + "'");
        }
    }

    /** The path in a text from outside; empty if it leads elsewhere. */
    public static Optional<SameSitePath> parse(String text) {
        return Optional.of(text)
                .filter(path -> SHAPE.matcher(path).matches())
                .map(SameSitePath::new);
    }
}
