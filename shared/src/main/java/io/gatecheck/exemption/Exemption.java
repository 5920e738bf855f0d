package io.gatecheck.exemption;

import io.gatecheck.organization.Account;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Scope;
import java.time.Instant;
import java.util.Optional;

/**
 * An exception from one policy, from the request to its end.
 *
 * @param id unique in the organization
 * @param standing what was decided so far
 * @param expiresAt from this time on it covers nothing
 */
public record Exemption(
        ExemptionId id,
        ExemptionTarget target,
        ExemptionRequest request,
        ExemptionStanding standing,
        Instant expiresAt) {

    /** A new request. */
    public static Exemption requested(
            ExemptionTarget target, ExemptionRequest request, Instant expiresAt) {
        return new Exemption(
                ExemptionId.of(target, request),
                target,
                request,
                new ExemptionStanding.Undecided(),
                expiresAt);
    }

    /**
     * One that was approved before requests were recorded: whoever approved it answers for all of
     * it.
     */
    public static Exemption granted(
            ExemptionId id,
            PolicyId policy,
            Scope scope,
            String reason,
            String approvedBy,
            Instant expiresAt) {
        return new Exemption(
                id,
                new ExemptionTarget.AllInScope(policy, scope),
                new ExemptionRequest(
                        reason, Optional.empty(), approvedBy, approvedBy, Optional.empty()),
                new ExemptionStanding.Granted(
                        new ExemptionDecision(approvedBy, Optional.empty(), "")),
                expiresAt);
    }

    public PolicyId policy() {
        return target.policy();
    }

    /** How it stands at this time. */
    public ExemptionState state(Instant now) {
        return switch (standing) {
            case ExemptionStanding.Denied(var _) -> ExemptionState.REJECTED;
            case ExemptionStanding.Withdrawn(var _, var _) -> ExemptionState.REVOKED;
            case ExemptionStanding.Granted(var _) ->
                    now.isBefore(expiresAt) ? ExemptionState.APPROVED : ExemptionState.EXPIRED;
            case ExemptionStanding.Undecided() ->
                    now.isBefore(answerBy()) ? ExemptionState.REQUESTED : ExemptionState.EXPIRED;
        };
    }

    /** Until when a request can be answered. */
    public Instant answerBy() {
        Instant latest =
                request.at().map(at -> at.plus(ExemptionLimits.ANSWER_WITHIN)).orElse(expiresAt);
        return latest.isBefore(expiresAt) ? latest : expiresAt;
    }

    /**
     * Whether it exempts what breaks a policy, at this time.
     *
     * @param account that of the place
     */
    public boolean covers(Breach breach, Account account, Instant now) {
        return state(now) == ExemptionState.APPROVED && target.covers(breach, account);
    }

    /** The same, with another decision. */
    public Exemption with(ExemptionStanding decided) {
        return new Exemption(id, target, request, decided, expiresAt);
    }
}
