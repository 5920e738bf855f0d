package io.gatecheck.admin.ui.violation;

import io.gatecheck.admin.ui.components.Moment;
import io.gatecheck.admin.ui.components.RemediationView;
import java.util.List;
import java.util.Optional;

/**
 * One violation, ready to be shown.
 *
 * @param unmet the part of the requirement that was false
 * @param remediation absent if the version that judged cannot be read any more
 * @param exempting what there is to say about exemptions
 * @param newestHref back to the newest occurrences; absent if they are shown
 * @param olderHref absent if the oldest occurrences are shown
 */
record ViolationView(
        ViolationRow row,
        String policy,
        int policyVersion,
        String unmet,
        List<Reading> readings,
        Optional<RemediationView> remediation,
        Moment firstSeen,
        Moment lastSeen,
        Optional<Moment> resolved,
        Optional<Moment> alerted,
        ExemptionNotices.Exempting exempting,
        List<OccurrenceRow> occurrences,
        Optional<String> newestHref,
        Optional<String> olderHref) {

    /** A value that the requirement read. */
    record Reading(String path, String value) {}
}
