package io.gatecheck.admin.api.overview;

import io.gatecheck.admin.api.account.AccountResource;
import io.gatecheck.admin.api.violation.ViolationResource;
import io.gatecheck.admin.overview.OpenCounts;
import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.Severity;
import java.time.Instant;
import java.util.List;

/**
 * The state of the whole organization in an answer.
 *
 * @param accounts every account of the organization, and every other with open violations
 * @param couldNotBeJudged the newest of what could not be judged of late
 */
record OverviewResource(
        Counts open,
        List<AccountCounts> accounts,
        List<ViolationResource> newest,
        List<UnknownVerdictsResource> couldNotBeJudged) {

    record Counts(long critical, long high, long medium, long low, long total) {

        static Counts of(OpenCounts counts) {
            return new Counts(
                    counts.of(Severity.CRITICAL),
                    counts.of(Severity.HIGH),
                    counts.of(Severity.MEDIUM),
                    counts.of(Severity.LOW),
                    counts.total());
        }

        static Counts of(OpenCounts counts, AccountId account) {
            return new Counts(
                    counts.of(account, Severity.CRITICAL),
                    counts.of(account, Severity.HIGH),
                    counts.of(account, Severity.MEDIUM),
                    counts.of(account, Severity.LOW),
                    counts.of(account));
        }
    }

    record AccountCounts(AccountResource account, Counts open) {}

    /**
     * That a policy could not be judged in an account and Region.
     *
     * @param times how often since it was seen first
     */
    record UnknownVerdictsResource(
            String policy,
            AccountResource account,
            String region,
            String reason,
            long times,
            Instant lastSeen) {}
}
