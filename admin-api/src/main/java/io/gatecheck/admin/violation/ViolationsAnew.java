package io.gatecheck.admin.violation;

import static java.util.stream.Collectors.groupingBy;

import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.JudgeWithExemptions;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.evaluation.Verdict;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.Place;
import io.gatecheck.replay.RecordedTask;
import io.gatecheck.task.TaskSnapshot;
import io.gatecheck.violation.Detection;
import io.gatecheck.violation.Rejudgement;
import io.gatecheck.violation.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a policy says of violations in one account that older versions found.
 *
 * <p>A violation is judged by the recorded tasks that have it: those at its place that its own
 * version fails in this way, launched since it was first seen. It passes only if all of them do; a
 * task that fails in another way, or of which something is not known, leaves it as it is.
 *
 * @param now the version in force
 * @param before the versions that found them, by their number
 */
record ViolationsAnew(
        Account account,
        CompiledPolicy now,
        Map<Integer, CompiledPolicy> before,
        JudgeWithExemptions judge,
        Instant at) {

    /** A violation and what is said of it; nothing if it cannot be judged for certain. */
    record JudgedAnew(Violation violation, Optional<Rejudgement> said) {}

    /** What the version in force says of one task or container that has a violation. */
    private record Answer(Verdict verdict, Optional<Detection> detection) {}

    /**
     * Judges violations.
     *
     * @param tasks the recorded tasks of the account
     */
    List<JudgedAnew> judge(List<Violation> violations, Stream<RecordedTask> tasks) {
        Map<Place, List<Violation>> byPlace =
                violations.stream()
                        .filter(violation -> applies(violation.place()))
                        .collect(groupingBy(Violation::place));
        Map<Violation, List<Answer>> answers = new HashMap<>();
        if (!byPlace.isEmpty()) {
            tasks.forEach(task ->
                    byPlace.getOrDefault(task.place(), List.of())
                            .forEach(violation ->
                                    answers.computeIfAbsent(violation, _ -> new ArrayList<>())
                                            .addAll(answers(violation, task))));
        }
        return violations.stream()
                .map(violation ->
                        new JudgedAnew(
                                violation,
                                applies(violation.place())
                                        ? said(violation, answers.get(violation))
                                        : Optional.of(new Rejudgement.Passes())))
                .toList();
    }

    private boolean applies(Place place) {
        return now.document().appliesAt(place, account);
    }

    /** What is said of a task; nothing if it does not have the violation. */
    private List<Answer> answers(Violation violation, RecordedTask task) {
        TaskSnapshot snapshot = task.snapshot(account);
        if (task.newestAt().isBefore(violation.times().firstSeen()) || !has(snapshot, violation)) {
            return List.of();
        }
        return ofContainer(violation, judge.judge(snapshot, List.of(now), at)).stream()
                .map(judgement ->
                        new Answer(judgement.verdict(), Detection.in(judgement, snapshot, at)))
                .toList();
    }

    /** Whether the version that found the violation finds it in this task. */
    private boolean has(TaskSnapshot snapshot, Violation violation) {
        return Optional.ofNullable(before.get(violation.policy().version())).stream()
                .flatMap(finder -> judge.judge(snapshot, List.of(finder), at).stream())
                .flatMap(judgement -> Detection.in(judgement, snapshot, at).stream())
                .anyMatch(found -> found.violationId().equals(violation.id()));
    }

    /**
     * The judgements that concern its container; all, if containers are not told apart any more.
     */
    private static List<Judgement> ofContainer(Violation violation, List<Judgement> judgements) {
        List<Judgement> same =
                judgements.stream()
                        .filter(each -> each.container().equals(violation.container()))
                        .toList();
        return same.isEmpty() ? judgements : same;
    }

    private static Optional<Rejudgement> said(Violation violation, @Nullable List<Answer> answers) {
        if (answers == null || answers.isEmpty()) {
            return Optional.empty();
        }
        Optional<Rejudgement> fails =
                answers.stream()
                        .flatMap(answer -> answer.detection().stream())
                        .filter(detection -> detection.violationId().equals(violation.id()))
                        .findFirst()
                        .map(Rejudgement.Fails::new);
        return fails.or(() ->
                Optional.<Rejudgement>of(new Rejudgement.Passes())
                        .filter(_ -> answers.stream().allMatch(ViolationsAnew::passes)));
    }

    private static boolean passes(Answer answer) {
        return answer.verdict() instanceof Verdict.Pass || answer.verdict() instanceof Verdict.Skip;
    }
}
