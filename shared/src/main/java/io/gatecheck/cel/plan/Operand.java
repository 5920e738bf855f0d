package io.gatecheck.cel.plan;

import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OptionalType;

/**
 * What stands beside an operator, or in the parentheses of a function.
 *
 * @param type as checked, on which it depends how the value can be read
 */
record Operand(CelType type, Closure closure) {

    boolean is(CelKind kind) {
        return type.kind() == kind;
    }

    boolean isOptional() {
        return type.name().equals(OptionalType.NAME);
    }

    /** Whether CEL and Java find the same values of these types equal. */
    boolean isComparableWith(CelType other) {
        return areComparable(type, other);
    }

    private static boolean areComparable(CelType left, CelType right) {
        if (left.kind() != right.kind()) {
            return false;
        }
        return switch (left.kind()) {
            case BOOL, INT, STRING, TIMESTAMP -> true;
            case LIST -> areComparable(left.parameters().get(0), right.parameters().get(0));
            default -> false;
        };
    }
}
