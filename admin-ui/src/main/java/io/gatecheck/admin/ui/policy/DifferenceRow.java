package io.gatecheck.admin.ui.policy;

import io.gatecheck.admin.policy.Difference;
import java.util.List;

/**
 * A line of a difference, ready to be shown.
 *
 * @param text with its sign in front
 * @param variant the class for what the line is; empty for one that stands in both texts
 */
record DifferenceRow(String text, String variant) {

    static List<DifferenceRow> of(Difference difference) {
        return difference.lines().stream()
                .map(line -> new DifferenceRow(line.toString(), variant(line.kind())))
                .toList();
    }

    private static String variant(Difference.LineKind kind) {
        return switch (kind) {
            case ADDED -> "gc-difference__line--added";
            case REMOVED -> "gc-difference__line--removed";
            case PLACE -> "gc-difference__line--place";
            case SAME -> "";
        };
    }
}
