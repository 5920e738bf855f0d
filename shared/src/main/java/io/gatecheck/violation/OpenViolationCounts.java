package io.gatecheck.violation;

import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.Severity;
import java.util.Map;

/** Counts of open violations, kept up to date as violations open and resolve. */
public interface OpenViolationCounts {

    /** The counts by account and severity; an account without open violations may be absent. */
    Map<AccountId, Map<Severity, Long>> byAccount();
}
