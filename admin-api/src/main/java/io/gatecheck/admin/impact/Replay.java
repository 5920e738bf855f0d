package io.gatecheck.admin.impact;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.JudgeWithExemptions;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.evaluation.Verdict;
import io.gatecheck.organization.Account;
import io.gatecheck.policy.StopLimits;
import io.gatecheck.replay.RecordedTask;
import io.gatecheck.task.Facet;
import io.gatecheck.task.MissingReason;
import io.gatecheck.task.Phase;
import io.gatecheck.task.TaskSnapshot;
import io.gatecheck.violation.Detection;
import io.gatecheck.violation.ViolationId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Judges recorded tasks by a policy and by the version in force, as the evaluator would have. Any
 * number of threads can use it.
 */
record Replay(
        CompiledPolicy policy,
        Optional<CompiledPolicy> inForce,
        JudgeWithExemptions judge,
        Instant now,
        RecentDays days) {

    private static final Map<Facet, MissingReason> NOT_RUNNING =
            Arrays.stream(Facet.values())
                    .filter(facet -> facet.knownFrom() == Phase.RUNNING)
                    .collect(
                            toUnmodifiableMap(
                                    facet -> facet,
                                    _ -> MissingReason.permanent("the task is not running yet")));

    /** Whether tasks of the account can be in one of the scopes. */
    boolean concerns(Account account) {
        return policies().anyMatch(each -> each.document().appliesIn(account));
    }

    private Stream<CompiledPolicy> policies() {
        return Stream.concat(Stream.of(policy), inForce.stream());
    }

    /** What the policies say of a task; empty if it is in no scope. */
    Optional<ReplayedTask> of(RecordedTask task, Account account) {
        TaskSnapshot snapshot = task.snapshot(account);
        boolean inScope =
                policies().anyMatch(each -> each.document().appliesAt(task.place(), account));
        return inScope ? Optional.of(replayed(task, snapshot)) : Optional.empty();
    }

    private ReplayedTask replayed(RecordedTask task, TaskSnapshot snapshot) {
        List<Judgement> before = inForce.map(old -> judged(old, snapshot)).orElse(List.of());
        List<Judgement> after = judged(policy, snapshot);
        Standing standing = Standing.of(after);
        return new ReplayedTask(
                task.id(),
                task.place(),
                ImpactKind.of(Standing.of(before), standing),
                standing == Standing.UNKNOWN ? missing(after) : Set.of(),
                standing == Standing.ERROR,
                violations(before, snapshot),
                violations(after, snapshot),
                days.of(task),
                days.launches(task),
                standing == Standing.FAILS && wouldStop(snapshot));
    }

    private List<Judgement> judged(CompiledPolicy by, TaskSnapshot snapshot) {
        return by.document().appliesAt(snapshot.place(), snapshot.account())
                ? judge.judge(snapshot, List.of(by), now)
                : List.of();
    }

    private static Set<Facet> missing(List<Judgement> judgements) {
        return judgements.stream()
                .flatMap(judgement ->
                        judgement.verdict() instanceof Verdict.Unknown(var _, var facets)
                                ? facets.keySet().stream()
                                : Stream.empty())
                .collect(toUnmodifiableSet());
    }

    private Set<ViolationId> violations(List<Judgement> judgements, TaskSnapshot snapshot) {
        return judgements.stream()
                .filter(judgement -> judgement.verdict() instanceof Verdict.Fail)
                .flatMap(judgement -> Detection.in(judgement, snapshot, now).stream())
                .map(Detection::violationId)
                .collect(toUnmodifiableSet());
    }

    private boolean wouldStop(TaskSnapshot snapshot) {
        return policy.document()
                .stop()
                .filter(limits ->
                        switch (limits.only()) {
                            case ANY -> true;
                            case BEFORE_RUNNING ->
                                    Standing.of(judged(policy, notRunning(snapshot)))
                                            == Standing.FAILS;
                        })
                .isPresent();
    }

    /** What was known of the task while it was prepared. */
    private static TaskSnapshot notRunning(TaskSnapshot snapshot) {
        return snapshot.missing(snapshot.missing().andFacets(NOT_RUNNING));
    }

    /** The limits of stopping; empty if the policy stops nothing. */
    Optional<StopLimits> limits() {
        return policy.document().stop();
    }
}
