package io.gatecheck.violation;

import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Severity;
import java.util.Optional;

/**
 * A query for violations, newest first. A filter that is absent matches every violation.
 *
 * @param cursor the {@link Page#next} of the page before; absent for the first page
 * @param limit the largest number of violations on the page, from 1 to 200
 */
public record ViolationQuery(
        Optional<AccountId> account,
        Optional<PolicyId> policy,
        Optional<Severity> severity,
        Optional<ViolationStatus> status,
        Optional<Cursor> cursor,
        int limit) {

    public ViolationQuery {
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("A page can have 1 to 200 violations, not " + limit);
        }
    }

    /** The newest violations of the whole organization. */
    public static ViolationQuery newest(int limit) {
        return new ViolationQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit);
    }

    /** The same query, for this status only. */
    public ViolationQuery withStatus(ViolationStatus wanted) {
        return new ViolationQuery(account, policy, severity, Optional.of(wanted), cursor, limit);
    }
}
