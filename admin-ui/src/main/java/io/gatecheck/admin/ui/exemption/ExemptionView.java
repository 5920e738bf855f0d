package io.gatecheck.admin.ui.exemption;

import io.gatecheck.admin.exemption.ExemptedPolicy;
import io.gatecheck.admin.ui.components.ErrorLine;
import io.gatecheck.admin.ui.components.Moment;
import io.gatecheck.policy.PolicyId;
import java.util.List;
import java.util.Optional;

/**
 * One exemption, ready to be shown.
 *
 * @param left what is left until it ends, or until it is to be answered; empty if it has ended
 * @param decisions what was decided so far, the newest last
 * @param forms which decisions the person can make now
 * @param errors why the last one could not be made
 * @param note what was typed with it
 */
record ExemptionView(
        ExemptionListRow row,
        PolicyLink policy,
        Optional<String> ticket,
        Optional<String> ticketHref,
        String until,
        String left,
        List<DecisionRow> decisions,
        Forms forms,
        List<ErrorLine> errors,
        String note) {

    /**
     * The policy.
     *
     * @param href its page; absent if there is no such policy
     * @param remark why the exemption covers nothing; empty if the policy is in force
     */
    record PolicyLink(Optional<String> href, String remark) {

        static PolicyLink of(PolicyId id, ExemptedPolicy policy) {
            Optional<String> href = Optional.of("/policies/" + id);
            return switch (policy) {
                case IN_FORCE -> new PolicyLink(href, "");
                case NOT_IN_FORCE ->
                        new PolicyLink(
                                href, "This policy is not in force. The exemption covers nothing.");
                case UNKNOWN ->
                        new PolicyLink(
                                Optional.empty(),
                                "There is no policy with this id. The exemption covers nothing.");
            };
        }
    }

    /** A decision that was made, such as {@code Approved}. */
    record DecisionRow(String what, String by, Optional<Moment> at, String note) {}

    /**
     * The decisions that can be made.
     *
     * @param answer to approve or reject it
     * @param revoke to end it early
     * @param revokeLabel what the button to end it early says
     * @param refusal why a request cannot be answered by this person; empty if it can, or if there
     *     is nothing to answer
     */
    record Forms(boolean answer, boolean revoke, String revokeLabel, String refusal) {}
}
