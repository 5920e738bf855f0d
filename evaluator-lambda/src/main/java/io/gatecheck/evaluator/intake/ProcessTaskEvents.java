package io.gatecheck.evaluator.intake;

import io.gatecheck.evaluator.judging.Failure;
import io.gatecheck.evaluator.judging.Findings;
import io.gatecheck.evaluator.judging.JudgeTasks;
import io.gatecheck.evaluator.judging.JudgedTask;
import io.gatecheck.evaluator.judging.Judging;
import io.gatecheck.evaluator.judging.OwnedTask;
import io.gatecheck.evaluator.response.RecordLaunches;
import io.gatecheck.evaluator.response.RespondToTask;
import io.gatecheck.organization.AccountDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The journey of a batch of task events: received, judged, responded to, settled. Every message
 * ends in a recorded answer or in a visible failure, and none stops another.
 */
public final class ProcessTaskEvents {

    private final Intake intake;
    private final JudgeTasks judging;
    private final RespondToTask response;
    private final Retries retries;
    private final DecisionLog log;
    private final Clock clock;

    /**
     * @param maxReceives how often a message is tried before it is moved to the dead-letter queue;
     *     what the queue allows, at most
     */
    public ProcessTaskEvents(
            AccountDirectory accounts,
            JudgeTasks judging,
            RespondToTask response,
            DeadLetters deadLetters,
            DecisionLog log,
            Clock clock,
            int maxReceives) {
        this.intake = new Intake(accounts);
        this.judging = judging;
        this.response = response;
        this.retries = new Retries(deadLetters, maxReceives);
        this.log = log;
        this.clock = clock;
    }

    /** Loads what every event needs before the first one comes; throws if that fails. */
    public void warmUp() {
        judging.warmUp();
    }

    /** Deals with each message; one decision each, in the same order. */
    public List<Decision> process(List<Message> messages) {
        Instant start = clock.instant();
        Map<Message, Received> received = new LinkedHashMap<>();
        messages.forEach(message -> received.put(message, intake.receive(message)));

        JudgeTasks.Batch<Message> judged = judging.judge(tasks(received), start);

        List<Decision> decisions = new ArrayList<>();
        received.forEach((message, what) -> {
            Settled settled =
                    settle(message, what, Optional.ofNullable(judged.tasks().get(message)));
            Decision decision = decision(message, what, settled, start);
            log.decided(decision);
            decisions.add(decision);
        });
        RecordLaunches.Written recorded = response.writeLaunches();
        log.finished(decisions, judged.calls(), recorded, Duration.between(start, clock.instant()));
        return List.copyOf(decisions);
    }

    private static Map<Message, OwnedTask> tasks(Map<Message, Received> received) {
        Map<Message, OwnedTask> tasks = new LinkedHashMap<>();
        received.forEach((message, what) -> {
            if (what instanceof Received.Started(var task)) {
                tasks.put(message, task);
            }
        });
        return tasks;
    }

    private Settled settle(Message message, Received received, Optional<Judging> judging) {
        try {
            return switch (received) {
                case Received.Started _ ->
                        judging.map(judged -> respond(message, judged))
                                .orElseThrow(
                                        () -> new IllegalStateException("The task was not judged"));
                case Received.Stopped(var subject) -> {
                    response.stopped(subject.task(), subject.at());
                    yield Settled.as(new Outcome.Closed());
                }
                case Received.Ignored(var reason) -> Settled.as(new Outcome.Ignored(reason));
                case Received.Refused(var _, var reason) ->
                        Settled.as(retries.refused(message, reason));
                case Received.Failed(var failure) ->
                        Settled.as(retries.again(message, failure.why()));
            };
        } catch (RuntimeException e) {
            return Settled.as(retries.again(message, Failure.of(e).why()));
        }
    }

    private Settled respond(Message message, Judging judging) {
        return switch (judging) {
            case Judging.Done(var judged) ->
                    new Settled(
                            retries.after(message, respond(message, judged)),
                            Optional.of(judged.findings()));
            case Judging.OutOfScope() -> Settled.as(new Outcome.OutOfScope());
            case Judging.Failed(var failure) -> Settled.as(retries.again(message, failure.why()));
        };
    }

    /**
     * Records violations, sends alerts, and counts what stays unknown and the launch once; returns
     * all failures.
     */
    private List<Failure> respond(Message message, JudgedTask judged) {
        List<Failure> failures = new ArrayList<>(response.violations(judged));
        failures.addAll(judged.retryable());
        if (!retries.willRetry(message, failures)) {
            failures.addAll(response.unknown(judged));
            response.launched(judged);
        }
        return failures;
    }

    private Decision decision(Message message, Received received, Settled settled, Instant start) {
        Instant now = clock.instant();
        return new Decision(
                message,
                settled.outcome,
                received.about(),
                settled.findings,
                Duration.between(start, now),
                received.about()
                        .map(subject -> Duration.between(subject.at(), now))
                        .orElse(Duration.ZERO));
    }

    /** How a message ended. */
    private record Settled(Outcome outcome, Optional<Findings> findings) {

        static Settled as(Outcome outcome) {
            return new Settled(outcome, Optional.empty());
        }
    }
}
