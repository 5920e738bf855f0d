package io.gatecheck.admin.impact;

import io.gatecheck.organization.Place;
import io.gatecheck.replay.EffectiveTaskId;
import io.gatecheck.task.Facet;
import io.gatecheck.violation.ViolationId;
import java.util.Set;

/**
 * A recorded task, and what two policies say of it.
 *
 * @param missing the facets that keep it undecided
 * @param error whether it is undecided because the expression failed
 * @param before the violations that the version in force finds
 * @param after the violations that the policy finds
 * @param days the days with launches, see {@link RecentDays}
 * @param launches how many there were in the window
 * @param stops whether the policy would have stopped it
 */
record ReplayedTask(
        EffectiveTaskId id,
        Place place,
        ImpactKind kind,
        Set<Facet> missing,
        boolean error,
        Set<ViolationId> before,
        Set<ViolationId> after,
        long days,
        long launches,
        boolean stops) {

    boolean fails() {
        return switch (kind) {
            case NEWLY_FAILING, STILL_FAILING -> true;
            case UNDECIDED, NEWLY_PASSING, STILL_PASSING -> false;
        };
    }
}
