package io.gatecheck.admin.ui.exemption;

import java.util.List;

/**
 * The list of exemptions, ready to be shown.
 *
 * @param waiting requests that nobody has answered, the oldest first
 * @param inForce the one that ends first, first
 * @param ended the newest request first
 * @param concerns what somebody should look at
 */
record ExemptionsView(
        List<ExemptionListRow> waiting,
        List<ExemptionListRow> inForce,
        List<ExemptionListRow> ended,
        List<ConcernRow> concerns,
        List<PolicyOption> policies,
        boolean filtered) {

    /**
     * An exemption that somebody should look at.
     *
     * @param label the policy, and where
     * @param what why
     */
    record ConcernRow(String id, String label, String what) {}

    /** A policy to filter by. */
    record PolicyOption(String value, String label, boolean selected) {}
}
