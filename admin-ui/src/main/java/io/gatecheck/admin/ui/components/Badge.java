package io.gatecheck.admin.ui.components;

import io.gatecheck.policy.Action;
import io.gatecheck.policy.Severity;
import io.gatecheck.violation.ViolationStatus;
import java.util.Locale;

/**
 * A coloured word.
 *
 * @param variant which colours; a class suffix of the component {@code gc-badge}
 */
public record Badge(String word, String variant) {

    public static Badge of(Severity severity) {
        return badge(severity);
    }

    public static Badge of(ViolationStatus status) {
        return badge(status);
    }

    public static Badge of(Action action) {
        return badge(action);
    }

    private static Badge badge(Enum<?> value) {
        String variant = value.name().toLowerCase(Locale.ROOT);
        return new Badge(value.name().charAt(0) + variant.substring(1), variant);
    }
}
