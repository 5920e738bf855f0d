package io.gatecheck.policy;

import java.util.UUID;
import java.util.regex.Pattern;

/** The identifier of a draft: 32 hexadecimal digits that nobody can guess. */
public record DraftId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

    public DraftId {
        if (!matches(value)) {
            throw new IllegalArgumentException(
                    "The id of a draft must be 32 hexadecimal digits, but this is '" + value + "'");
        }
    }

    /** An id that no other draft has. */
    public static DraftId random() {
        return new DraftId(UUID.randomUUID().toString().replace("-", ""));
    }

    /** Whether this text can be the id of a draft. */
    public static boolean matches(String value) {
        return SHAPE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
