package io.gatecheck.admin.exemption;

import static io.gatecheck.violation.ViolationStatus.EXEMPT;
import static io.gatecheck.violation.ViolationStatus.OPEN;
import static io.gatecheck.violation.ViolationStatus.RESOLVED;

import io.gatecheck.admin.account.AccountNames;
import io.gatecheck.admin.reach.WithinReach;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionDecision;
import io.gatecheck.exemption.ExemptionTarget;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.ScopeTarget;
import io.gatecheck.violation.Page;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationId;
import io.gatecheck.violation.ViolationQuery;
import io.gatecheck.violation.ViolationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How much exemptions in force are used, as far as recorded violations tell. Made for one list of
 * exemptions: it reads the violations of a policy once.
 */
final class ExemptionUse {

    /** How long an exemption must have covered nothing. */
    static final Duration UNUSED = Duration.ofDays(30);

    /** The most violations that an exemption should cover. */
    static final int BROAD = 20;

    private static final int PAGE = 200;

    private final WithinReach reach;
    private final Instant now;
    private final AccountNames accounts;
    private final Map<Listed, Page<Violation>> lists = new HashMap<>();

    ExemptionUse(WithinReach reach, Instant now) {
        this.reach = reach;
        this.now = now;
        this.accounts = reach.accounts();
    }

    private record Listed(PolicyId policy, ViolationStatus status) {}

    /** Whether it is unused, or covers too much, in a sentence; empty if neither is known. */
    Optional<String> concern(Exemption exemption) {
        return switch (exemption.target()) {
            case ExemptionTarget.OneViolation one -> unused(one);
            case ExemptionTarget.AllInScope wide ->
                    broad(wide).or(() -> unused(wide, exemption.standing().grant()));
        };
    }

    private Optional<String> unused(ExemptionTarget.OneViolation target) {
        Optional<Violation> violation = reach.violation(new ViolationId(target.violation()));
        if (violation.isEmpty()) {
            return Optional.of("Unused: its violation is no longer kept.");
        }
        return violation
                .flatMap(known -> known.times().resolvedAt())
                .map(at -> Duration.between(at, now))
                .filter(since -> since.compareTo(UNUSED) >= 0)
                .map(since -> "Unused: its violation was resolved " + Days.of(since) + " ago.");
    }

    private Optional<String> broad(ExemptionTarget.AllInScope target) {
        if (isWholeOrganization(target.scope())) {
            return Optional.of("Covers the whole organization.");
        }
        long covered = covered(target, OPEN) + covered(target, EXEMPT);
        return covered > BROAD
                ? Optional.of("Covers " + covered + " violations.")
                : Optional.empty();
    }

    /** Unused only if every violation of the policy was looked at. */
    private Optional<String> unused(
            ExemptionTarget.AllInScope target, Optional<ExemptionDecision> approval) {
        Instant since = now.minus(UNUSED);
        boolean old =
                approval.flatMap(ExemptionDecision::at).filter(at -> at.isAfter(since)).isEmpty();
        boolean unused =
                old
                        && covered(target, OPEN) + covered(target, EXEMPT) == 0
                        && isWhole(target.policy(), OPEN)
                        && isWhole(target.policy(), EXEMPT)
                        && isWhole(target.policy(), RESOLVED)
                        && list(target.policy(), RESOLVED).items().stream()
                                .filter(covers(target))
                                .flatMap(one -> one.times().resolvedAt().stream())
                                .noneMatch(at -> at.isAfter(since));
        return unused
                ? Optional.of("Unused: it has covered no violation for " + Days.of(UNUSED) + ".")
                : Optional.empty();
    }

    private long covered(ExemptionTarget.AllInScope target, ViolationStatus status) {
        return list(target.policy(), status).items().stream().filter(covers(target)).count();
    }

    private Predicate<Violation> covers(ExemptionTarget target) {
        return violation ->
                ViolationsCovered.covers(
                        target, violation, accounts.find(violation.place().account()));
    }

    private boolean isWhole(PolicyId policy, ViolationStatus status) {
        return list(policy, status).next().isEmpty();
    }

    /** The newest violations of a policy with this status. */
    private Page<Violation> list(PolicyId policy, ViolationStatus status) {
        return lists.computeIfAbsent(
                new Listed(policy, status),
                _ ->
                        reach.violations(
                                new ViolationQuery(
                                        Optional.empty(),
                                        Optional.of(policy),
                                        Optional.empty(),
                                        Optional.of(status),
                                        Optional.empty(),
                                        PAGE)));
    }

    private static boolean isWholeOrganization(Scope scope) {
        return scope.include().stream().anyMatch(ScopeTarget.WholeOrganization.class::isInstance)
                && scope.services().stream().anyMatch(glob -> glob.pattern().equals("*"));
    }
}
