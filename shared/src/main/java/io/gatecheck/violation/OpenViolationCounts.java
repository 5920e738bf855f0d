package io.gatecheck.violation;

import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.Severity;
import java.util.Map;

/** How many violations are open, kept up to date as they open and resolve. */
public interface OpenViolationCounts {

    /** The counts by account and severity; an account without open violations may be absent. */
    Map<AccountId, Map<Severity, Long>> byAccount();
}
