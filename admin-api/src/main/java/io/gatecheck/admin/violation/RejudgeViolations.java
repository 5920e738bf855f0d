package io.gatecheck.admin.violation;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.gatecheck.admin.policy.AfterPublication;
import io.gatecheck.admin.policy.Rejudged;
import io.gatecheck.admin.reach.RecordedWithinReach;
import io.gatecheck.admin.reach.WithinReach;
import io.gatecheck.admin.violation.ViolationsAnew.JudgedAnew;
import io.gatecheck.evaluation.CompilationResult;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.JudgeWithExemptions;
import io.gatecheck.evaluation.PolicyCompiler;
import io.gatecheck.exemption.ExemptionRepository;
import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyRepository;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.violation.Cursor;
import io.gatecheck.violation.Page;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationQuery;
import io.gatecheck.violation.ViolationRejudger;
import io.gatecheck.violation.ViolationRejudger.Moved;
import io.gatecheck.violation.ViolationStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Judges the violations of a policy anew when another version of it is in force, by the recorded
 * tasks that have them: what passes now is closed, and what a version closed and the next one fails
 * is open again. What cannot be judged for certain stays as it is.
 */
@Component
class RejudgeViolations implements AfterPublication {

    private static final Logger LOG = LoggerFactory.getLogger(RejudgeViolations.class);

    /** The most violations of each status that are looked at; each costs a read and a write. */
    private static final int MOST = 600;

    private static final int PAGE = 200;
    private static final int AT_ONCE = 16;

    private final WithinReach reach;
    private final RecordedWithinReach recorded;
    private final ExemptionRepository exemptions;
    private final PolicyRepository policies;
    private final PolicyCompiler compiler;
    private final ViolationRejudger rejudger;
    private final Clock clock;

    RejudgeViolations(
            WithinReach reach,
            RecordedWithinReach recorded,
            ExemptionRepository exemptions,
            PolicyRepository policies,
            PolicyCompiler compiler,
            ViolationRejudger rejudger,
            Clock clock) {
        this.reach = reach;
        this.recorded = recorded;
        this.exemptions = exemptions;
        this.policies = policies;
        this.compiler = compiler;
        this.rejudger = rejudger;
        this.clock = clock;
    }

    @Override
    public Rejudged published(CompiledPolicy policy) {
        try {
            return judged(policy);
        } catch (RuntimeException e) {
            LOG.error("The violations of {} could not be judged anew", policy.version(), e);
            return Rejudged.NOT_DONE;
        }
    }

    private Rejudged judged(CompiledPolicy policy) {
        PolicyId id = policy.version().id();
        Instant now = clock.instant();
        List<Violation> violations = withRunningTasks(id);
        if (violations.isEmpty()) {
            return Rejudged.NONE;
        }
        List<JudgedAnew> decisions = decisions(violations, policy, now);
        List<Moved> moved =
                decisions.stream()
                        .filter(decision -> decision.said().isPresent())
                        .gather(
                                Gatherers.mapConcurrent(
                                        AT_ONCE,
                                        decision ->
                                                rejudger.rejudge(
                                                        decision.violation().id(),
                                                        decision.said().orElseThrow(),
                                                        now)))
                        .toList();
        return new Rejudged(
                Math.toIntExact(moved.stream().filter(Moved.CLOSED::equals).count()),
                Math.toIntExact(moved.stream().filter(Moved.REOPENED::equals).count()),
                decisions.size() - moved.size(),
                /* done= */ true);
    }

    private List<JudgedAnew> decisions(
            List<Violation> violations, CompiledPolicy policy, Instant now) {
        Map<AccountId, List<Violation>> byAccount =
                violations.stream().collect(groupingBy(each -> each.place().account()));
        Map<Integer, CompiledPolicy> before = versionsOf(violations, policy.version().id());
        var judge = new JudgeWithExemptions(exemptions.all());
        return recorded.accounts().stream()
                .filter(each -> byAccount.containsKey(each.account().id()))
                .gather(
                        Gatherers.mapConcurrent(
                                AT_ONCE,
                                each ->
                                        new ViolationsAnew(
                                                        each.account(), policy, before, judge, now)
                                                .judge(
                                                        byAccount.getOrDefault(
                                                                each.account().id(), List.of()),
                                                        each.tasks())))
                .flatMap(List::stream)
                .toList();
    }

    /** The versions that found the violations, as far as they can still be compiled. */
    private Map<Integer, CompiledPolicy> versionsOf(List<Violation> violations, PolicyId id) {
        Set<Integer> numbers =
                violations.stream()
                        .map(violation -> violation.policy().version())
                        .collect(Collectors.toUnmodifiableSet());
        return policies.versions(id).stream()
                .filter(version -> numbers.contains(version.number()))
                .flatMap(version -> compiled(version).stream())
                .collect(toUnmodifiableMap(each -> each.version().number(), identity()));
    }

    private Optional<CompiledPolicy> compiled(PolicyVersion version) {
        return switch (compiler.compile(version)) {
            case CompilationResult.Compiled(var policy) -> Optional.of(policy);
            case CompilationResult.Rejected(var _) -> Optional.empty();
        };
    }

    private List<Violation> withRunningTasks(PolicyId id) {
        return Stream.of(ViolationStatus.values())
                .flatMap(status -> newest(id, status).stream())
                .filter(violation -> violation.tasks().running() > 0)
                .toList();
    }

    private List<Violation> newest(PolicyId id, ViolationStatus status) {
        List<Violation> found = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        for (int read = 0; read < MOST / PAGE; read++) {
            Page<Violation> page =
                    reach.violations(
                            new ViolationQuery(
                                    Optional.empty(),
                                    Optional.of(id),
                                    Optional.empty(),
                                    Optional.of(status),
                                    next,
                                    PAGE));
            found.addAll(page.items());
            next = page.next();
            if (next.isEmpty()) {
                break;
            }
        }
        return found;
    }
}
