package io.gatecheck.admin.impact;

/** How the verdict on a recorded task changes from one policy to another. The worst come first. */
public enum ImpactKind {
    /** It did not fail, and fails. */
    NEWLY_FAILING,
    /** It failed, and fails. */
    STILL_FAILING,
    /** A facet was not recorded, or the expression failed, so nobody knows. */
    UNDECIDED,
    /** It failed or was undecided, and does not fail. */
    NEWLY_PASSING,
    /** It did not fail, and does not fail. */
    STILL_PASSING;

    static ImpactKind of(Standing before, Standing after) {
        return switch (after) {
            case FAILS -> before == Standing.FAILS ? STILL_FAILING : NEWLY_FAILING;
            case ERROR, UNKNOWN -> UNDECIDED;
            case EXEMPT, PASSES -> before.passes() ? STILL_PASSING : NEWLY_PASSING;
        };
    }
}
