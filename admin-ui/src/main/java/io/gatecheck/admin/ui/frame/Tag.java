package io.gatecheck.admin.ui.frame;

import io.gatecheck.policy.Action;
import io.gatecheck.policy.Severity;
import io.gatecheck.violation.ViolationStatus;
import java.util.Locale;

/**
 * A coloured word.
 *
 * @param variant which colours; a class suffix of the component {@code gc-tag}
 */
public record Tag(String word, String variant) {

    public static Tag of(Severity severity) {
        return tag(severity);
    }

    public static Tag of(ViolationStatus status) {
        return tag(status);
    }

    public static Tag of(Action action) {
        return tag(action);
    }

    private static Tag tag(Enum<?> value) {
        String variant = value.name().toLowerCase(Locale.ROOT);
        return new Tag(value.name().charAt(0) + variant.substring(1), variant);
    }
}
