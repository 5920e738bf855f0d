package io.gatecheck.admin.api.impact;

import io.gatecheck.admin.impact.ImpactCounts;
import io.gatecheck.admin.impact.ImpactKind;

/**
 * How many recorded tasks there are of each kind, in an answer.
 *
 * @param failingLaunchesPerDay rounded to a tenth
 */
record ImpactCountsResource(
        long newlyFailing,
        long stillFailing,
        long undecided,
        long newlyPassing,
        long stillPassing,
        double failingLaunchesPerDay) {

    static ImpactCountsResource of(ImpactCounts counts) {
        return new ImpactCountsResource(
                counts.of(ImpactKind.NEWLY_FAILING),
                counts.of(ImpactKind.STILL_FAILING),
                counts.of(ImpactKind.UNDECIDED),
                counts.of(ImpactKind.NEWLY_PASSING),
                counts.of(ImpactKind.STILL_PASSING),
                tenth(counts.failingPerDay()));
    }

    static double tenth(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
