package io.gatecheck.evaluator;

import io.gatecheck.evaluation.Judgement;
import io.gatecheck.evaluation.PolicyEvaluator;
import io.gatecheck.evaluator.Triaged.Judge;
import io.gatecheck.evaluator.alerting.ViolationAlerts;
import io.gatecheck.evaluator.facts.EffectiveTask;
import io.gatecheck.evaluator.facts.FetchedFacts;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.task.TaskSnapshot;
import io.gatecheck.violation.Detection;
import io.gatecheck.violation.Undecided;
import io.gatecheck.violation.UndecidedRepository;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationRecorder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges one task and writes down every answer: violations first, then alerts, then what could not
 * be decided. What fails is kept for another try and stops nothing else; all of it may be repeated.
 */
final class JudgeTask {

    private final AccountDirectory accounts;
    private final ViolationRecorder recorder;
    private final ViolationAlerts alerts;
    private final UndecidedRepository undecided;

    JudgeTask(
            AccountDirectory accounts,
            ViolationRecorder recorder,
            ViolationAlerts alerts,
            UndecidedRepository undecided) {
        this.accounts = accounts;
        this.recorder = recorder;
        this.alerts = alerts;
        this.undecided = undecided;
    }

    /**
     * Judges the task by its policies.
     *
     * @param lastTry whether what fails now will not be tried again, and so counts as undecided
     */
    Findings judge(
            Judge task,
            FetchedFacts facts,
            PolicyEvaluator evaluator,
            Instant now,
            boolean lastTry) {
        TaskSnapshot snapshot =
                EffectiveTask.snapshot(task.event(), task.account(), facts, accounts::find);
        Judgements judgements =
                Judgements.of(
                        task, facts.missing(), evaluator.judge(snapshot, task.policies(), now));
        List<String> troubles = new ArrayList<>();
        for (Judgement judgement : judgements.all()) {
            Detection.in(judgement, snapshot, task.event().at())
                    .ifPresent(detection -> attempt(troubles, () -> record(detection, task)));
        }
        judgements.worthAnotherTry().forEach((facet, why) -> troubles.add(facet + ": " + why));
        if (troubles.isEmpty() || lastTry) {
            judgements.undecided().forEach(each -> attempt(troubles, () -> keep(each)));
        }
        return judgements.findings(troubles);
    }

    private Optional<String> record(Detection detection, Judge task) {
        Violation violation = recorder.record(detection).violation();
        if (!violation.alertPending()) {
            return Optional.empty();
        }
        return switch (alerts.raise(
                violation, task.account(), detection.task(), detection.policy())) {
            case ViolationAlerts.Outcome.Sent(), ViolationAlerts.Outcome.NothingPending() ->
                    Optional.empty();
            case ViolationAlerts.Outcome.Failed(var why) ->
                    Optional.of("the alert of " + detection.policy().id() + " failed: " + why);
        };
    }

    private Optional<String> keep(Undecided one) {
        undecided.add(one);
        return Optional.empty();
    }

    private static void attempt(List<String> troubles, Attempt attempt) {
        try {
            attempt.trouble().ifPresent(troubles::add);
        } catch (RuntimeException e) {
            troubles.add(Trouble.of(e));
        }
    }

    /** Something that may go wrong; its answer is what did. */
    private interface Attempt {

        Optional<String> trouble();
    }
}
