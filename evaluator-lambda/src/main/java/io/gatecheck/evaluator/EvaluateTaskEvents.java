package io.gatecheck.evaluator;

import io.gatecheck.evaluation.PoliciesInForce;
import io.gatecheck.evaluation.PolicyEvaluator;
import io.gatecheck.evaluator.alerting.ViolationAlerts;
import io.gatecheck.evaluator.current.CurrentExemptions;
import io.gatecheck.evaluator.current.CurrentPolicies;
import io.gatecheck.evaluator.facts.FetchedFacts;
import io.gatecheck.evaluator.facts.TaskFacts;
import io.gatecheck.evaluator.facts.TaskFacts.Fetched;
import io.gatecheck.evaluator.facts.TaskFacts.Wanted;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.violation.UndecidedRepository;
import io.gatecheck.violation.ViolationRecorder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Deals with a batch of task events: reads them, fetches for all of them at once what the policies
 * in scope read, judges, records, alerts. Every message ends in a recorded answer or in a visible
 * failure, and none stops another.
 */
public final class EvaluateTaskEvents {

    private final CurrentPolicies policies;
    private final CurrentExemptions exemptions;
    private final Triage triage;
    private final TaskFacts facts;
    private final JudgeTask judging;
    private final ViolationRecorder recorder;
    private final DeadLetters deadLetters;
    private final DecisionLog log;
    private final Clock clock;
    private final int maxReceives;

    /**
     * @param maxReceives how often a message is tried before it is put aside; what the queue
     *     allows, at most
     */
    public EvaluateTaskEvents(
            CurrentPolicies policies,
            CurrentExemptions exemptions,
            AccountDirectory accounts,
            TaskFacts facts,
            ViolationRecorder recorder,
            UndecidedRepository undecided,
            ViolationAlerts alerts,
            DeadLetters deadLetters,
            DecisionLog log,
            Clock clock,
            int maxReceives) {
        this.policies = policies;
        this.exemptions = exemptions;
        this.triage = new Triage(accounts);
        this.facts = facts;
        this.judging = new JudgeTask(accounts, recorder, alerts, undecided);
        this.recorder = recorder;
        this.deadLetters = deadLetters;
        this.log = log;
        this.clock = clock;
        this.maxReceives = maxReceives;
    }

    /**
     * Loads and compiles the policies in force before the first event comes. Throws where they
     * cannot be loaded: an evaluator without policies must not start.
     */
    public void warmUp() {
        var _ = policies.inForce();
        var _ = exemptions.all();
    }

    /** Deals with each message; one decision each, in the same order. */
    public List<Decision> evaluate(List<Message> messages) {
        Instant start = clock.instant();
        Batch batch = prepare(messages);
        List<Decision> decisions = new ArrayList<>();
        Iterator<FetchedFacts> fetched = batch.fetched.facts().iterator();
        for (Triaged triaged : batch.triaged) {
            FetchedFacts ofTask =
                    triaged instanceof Triaged.Judge ? fetched.next() : FetchedFacts.NONE;
            Decision decision = decide(triaged, ofTask, batch.evaluator, start);
            log.decided(decision);
            decisions.add(decision);
        }
        log.finished(decisions, batch.fetched.calls(), Duration.between(start, clock.instant()));
        return List.copyOf(decisions);
    }

    /** What all messages need; where that fails, every message fails for the same reason. */
    private Batch prepare(List<Message> messages) {
        try {
            PoliciesInForce inForce = policies.inForce();
            PolicyEvaluator evaluator = new PolicyEvaluator(exemptions.all());
            List<Triaged> triaged =
                    messages.stream().map(message -> triage.triage(message, inForce)).toList();
            return new Batch(triaged, fetch(triaged), evaluator);
        } catch (RuntimeException e) {
            String why = Trouble.of(e);
            return new Batch(
                    messages.stream()
                            .<Triaged>map(message -> new Triaged.Failed(message, why))
                            .toList(),
                    new Fetched(List.of(), 0),
                    new PolicyEvaluator(List.of()));
        }
    }

    private Fetched fetch(List<Triaged> triaged) {
        return facts.fetch(
                triaged.stream()
                        .filter(Triaged.Judge.class::isInstance)
                        .map(Triaged.Judge.class::cast)
                        .map(judge -> new Wanted(judge.event(), judge.reads()))
                        .toList());
    }

    private Decision decide(
            Triaged triaged, FetchedFacts fetched, PolicyEvaluator evaluator, Instant start) {
        Message message = triaged.message();
        boolean lastTry = message.receives() >= maxReceives;
        Optional<Findings> findings = Optional.empty();
        Outcome outcome;
        try {
            outcome =
                    switch (triaged) {
                        case Triaged.Settled settled -> settled.outcome();
                        case Triaged.Failed failed -> tryAgain(message, failed.reason());
                        case Triaged.Refuse refused -> refuse(message, refused.reason());
                        case Triaged.Close close -> close(close);
                        case Triaged.Judge judge -> {
                            Findings found =
                                    judging.judge(judge, fetched, evaluator, start, lastTry);
                            findings = Optional.of(found);
                            yield found.troubles().isEmpty()
                                    ? new Outcome.Judged()
                                    : tryAgain(message, String.join("; ", found.troubles()));
                        }
                    };
        } catch (RuntimeException e) {
            outcome = tryAgain(message, Trouble.of(e));
        }
        Instant now = clock.instant();
        return new Decision(
                message,
                outcome,
                triaged.about(),
                findings,
                Duration.between(start, now),
                triaged.about()
                        .map(subject -> Duration.between(subject.at(), now))
                        .orElse(Duration.ZERO));
    }

    private Outcome close(Triaged.Close close) {
        var _ = recorder.taskStopped(close.subject().task(), close.subject().at());
        return new Outcome.Closed();
    }

    private Outcome refuse(Message message, String reason) {
        deadLetters.send(message, Trouble.cut("refused: " + reason));
        return new Outcome.Refused(reason);
    }

    /** Leaves the message to the queue, or puts it aside where the queue would not try again. */
    private Outcome tryAgain(Message message, String reason) {
        if (message.receives() < maxReceives) {
            return new Outcome.Retry(reason);
        }
        try {
            deadLetters.send(message, Trouble.cut("given up: " + reason));
            return new Outcome.GivenUp(reason);
        } catch (RuntimeException e) {
            return new Outcome.Retry(reason + "; " + Trouble.of(e));
        }
    }

    private record Batch(List<Triaged> triaged, Fetched fetched, PolicyEvaluator evaluator) {}
}
