package io.gatecheck.violation;

import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.Region;
import io.gatecheck.policy.PolicyId;
import java.time.Instant;

/**
 * That a policy could not be judged in an account and Region: never a pass, and never silent.
 *
 * @param reason the facet that was missing and why, or how the expression failed
 * @param tasks how often since it was seen first
 * @param lastSeen when it was seen last
 */
public record Undecided(
        PolicyId policy,
        AccountId account,
        Region region,
        String reason,
        long tasks,
        Instant lastSeen) {}
