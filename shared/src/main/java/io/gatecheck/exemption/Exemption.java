package io.gatecheck.exemption;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.Place;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Scope;
import java.time.Instant;

/**
 * An approved exception from one policy.
 *
 * @param id unique in the organization
 * @param scope where it holds
 * @param reason why it was asked for
 * @param approvedBy who answers for it
 * @param expiresAt from this time on it covers nothing
 */
public record Exemption(
        ExemptionId id,
        PolicyId policy,
        Scope scope,
        String reason,
        String approvedBy,
        Instant expiresAt) {

    /** Whether it exempts the tasks of this place from this policy at this time. */
    public boolean covers(PolicyId policyId, Place place, Account account, Instant now) {
        return policy.equals(policyId) && now.isBefore(expiresAt) && scope.covers(place, account);
    }
}
