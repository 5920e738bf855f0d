package io.gatecheck.admin.ui.impact;

import io.gatecheck.admin.impact.ImpactKind;
import java.util.List;

/**
 * A kind of recorded tasks, as people call it.
 *
 * @param variant which colours; as of the component {@code gc-count}
 * @param meaning in a few words
 */
record ImpactColumn(ImpactKind kind, String label, String variant, String meaning) {

    private static final ImpactColumn UNDECIDED =
            new ImpactColumn(ImpactKind.UNDECIDED, "Undecided", "medium", "A fact is not recorded");

    /** If a policy is compared with the version in force. */
    static final List<ImpactColumn> COMPARED =
            List.of(
                    new ImpactColumn(
                            ImpactKind.NEWLY_FAILING, "Newly failing", "critical", "Did not fail"),
                    new ImpactColumn(
                            ImpactKind.STILL_FAILING, "Still failing", "high", "Fail already"),
                    UNDECIDED,
                    new ImpactColumn(
                            ImpactKind.NEWLY_PASSING, "Newly passing", "good", "Did not pass"),
                    new ImpactColumn(ImpactKind.STILL_PASSING, "Unchanged", "low", "Pass already"));

    /** If there is nothing to compare it with. */
    static final List<ImpactColumn> ALONE =
            List.of(
                    new ImpactColumn(
                            ImpactKind.NEWLY_FAILING,
                            "Failing",
                            "critical",
                            "Break the requirement"),
                    UNDECIDED,
                    new ImpactColumn(
                            ImpactKind.STILL_PASSING, "Passing", "low", "Or exempt, or skipped"));
}
