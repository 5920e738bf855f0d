package io.gatecheck.policy;

import java.util.regex.Pattern;

/**
 * The identity of a policy, as its author chose it: lower-case words with hyphens, at most 64
 * characters.
 */
public record PolicyId(String value) implements Comparable<PolicyId> {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public PolicyId {
        if (!matches(value)) {
            throw new IllegalArgumentException(
                    "A policy id must consist of lower-case words with hyphens between them, at most 64 characters, but this is '"
                            + value
                            + "'");
        }
    }

    /** Whether this text can be a policy id. */
    public static boolean matches(String value) {
        return value.length() <= 64 && SHAPE.matcher(value).matches();
    }

    @Override
    public int compareTo(PolicyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
