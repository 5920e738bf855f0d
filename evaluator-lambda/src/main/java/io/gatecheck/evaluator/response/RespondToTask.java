package io.gatecheck.evaluator.response;

import io.gatecheck.alert.Alert;
import io.gatecheck.alert.Delivery;
import io.gatecheck.evaluator.judging.Failure;
import io.gatecheck.evaluator.judging.JudgedTask;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.task.TaskArn;
import io.gatecheck.unknown.UnknownVerdicts;
import io.gatecheck.unknown.UnknownVerdictsRepository;
import io.gatecheck.violation.Detection;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationRecorder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Does what follows from the verdicts about a task: each violation is recorded, and then its alert
 * is sent; last, the task itself is recorded. A failure stops nothing else, and everything can be
 * repeated.
 */
public final class RespondToTask {

    private final ViolationRecorder recorder;
    private final PendingAlerts alerts;
    private final UnknownVerdictsRepository unknown;
    private final RecordLaunches launches;

    public RespondToTask(
            ViolationRecorder recorder,
            PendingAlerts alerts,
            UnknownVerdictsRepository unknown,
            RecordLaunches launches) {
        this.recorder = recorder;
        this.alerts = alerts;
        this.unknown = unknown;
        this.launches = launches;
    }

    /** Records the violations of a task, and sends their alerts; returns the failures. */
    public List<Failure> violations(JudgedTask judged) {
        List<Failure> failures = new ArrayList<>();
        judged.judgements().stream()
                .flatMap(judgement ->
                        Detection.in(judgement, judged.snapshot(), judged.task().task().at())
                                .stream())
                .forEach(detection ->
                        attempt(failures, () -> tell(record(detection), detection, judged)));
        return failures;
    }

    private Violation record(Detection detection) {
        return recorder.record(detection).violation();
    }

    private Optional<Failure> tell(Violation violation, Detection detection, JudgedTask judged) {
        if (!violation.alert().pending()) {
            return Optional.empty();
        }
        Alert alert =
                new Alert(
                        violation,
                        judged.task().account(),
                        detection.task(),
                        detection.policy().remediation());
        return alerts.tell(alert).flatMap(delivery -> failure(delivery, detection));
    }

    private static Optional<Failure> failure(Delivery delivery, Detection detection) {
        return switch (delivery) {
            case Delivery.Delivered _ -> Optional.empty();
            case Delivery.Failed(var why, var retryable) ->
                    Optional.of(
                            new Failure(
                                    "the alert for "
                                            + detection.policy().id()
                                            + " was not sent: "
                                            + why,
                                    retryable));
        };
    }

    /** Records which policies could not decide; what failed is the answer. */
    public List<Failure> unknown(JudgedTask judged) {
        ObservedTask task = judged.task().task();
        List<Failure> failures = new ArrayList<>();
        judged.unknown()
                .forEach((policy, why) ->
                        attempt(
                                failures,
                                () -> {
                                    unknown.add(
                                            new UnknownVerdicts(
                                                    policy,
                                                    task.account(),
                                                    task.region(),
                                                    why,
                                                    1,
                                                    task.at()));
                                    return Optional.empty();
                                }));
        return failures;
    }

    /** Counts the launch of a task, so that other policies can be replayed over it. */
    public void launched(JudgedTask judged) {
        launches.judged(judged);
    }

    /** Writes the launches of a batch that are due. */
    public RecordLaunches.Written writeLaunches() {
        return launches.write();
    }

    /** Closes the occurrences of a task that has stopped. */
    public void stopped(TaskArn task, Instant at) {
        recorder.taskStopped(task, at);
    }

    private static void attempt(List<Failure> failures, Supplier<Optional<Failure>> attempt) {
        try {
            attempt.get().ifPresent(failures::add);
        } catch (RuntimeException e) {
            failures.add(Failure.of(e));
        }
    }
}
