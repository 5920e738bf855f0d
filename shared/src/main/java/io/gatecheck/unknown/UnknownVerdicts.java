package io.gatecheck.unknown;

import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.Region;
import io.gatecheck.policy.PolicyId;
import java.time.Instant;

/**
 * The tasks of an account and Region that a policy could not judge: its verdict was UNKNOWN or
 * ERROR, which never counts as a pass and is never silent.
 *
 * @param reason the facet that was missing and why, or how the expression failed; the newest
 * @param tasks how many verdicts there were since the first
 * @param lastSeen the time of the last event with such a verdict
 */
public record UnknownVerdicts(
        PolicyId policy,
        AccountId account,
        Region region,
        String reason,
        long tasks,
        Instant lastSeen) {}
