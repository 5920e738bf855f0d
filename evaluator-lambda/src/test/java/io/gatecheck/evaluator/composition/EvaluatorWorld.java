package io.gatecheck.evaluator.composition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import io.gatecheck.alert.Alert;
import io.gatecheck.alert.AlertChannel;
import io.gatecheck.alert.AlertRoute;
import io.gatecheck.alert.Delivery;
import io.gatecheck.alert.InMemoryAlertOutbox;
import io.gatecheck.ecs.EventFixture;
import io.gatecheck.evaluator.intake.Decision;
import io.gatecheck.evaluator.intake.Message;
import io.gatecheck.evaluator.intake.Outcome;
import io.gatecheck.evaluator.intake.ProcessTaskEvents;
import io.gatecheck.evaluator.intake.RecordedDeadLetters;
import io.gatecheck.evaluator.judging.PolicyVersions;
import io.gatecheck.evaluator.member.FakeMembers;
import io.gatecheck.evaluator.slack.TestClock;
import io.gatecheck.exemption.InMemoryExemptions;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.InMemoryAccounts;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.UnitId;
import io.gatecheck.policy.InMemoryPolicies;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.replay.InMemoryRecordedTasks;
import io.gatecheck.task.TaskArn;
import io.gatecheck.unknown.InMemoryUnknownVerdicts;
import io.gatecheck.unknown.UnknownVerdicts;
import io.gatecheck.violation.Detection;
import io.gatecheck.violation.InMemoryViolations;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationQuery;
import io.gatecheck.violation.ViolationRecorder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The evaluator as it is composed for Lambda, over ports that are forgotten with the test. Two
 * accounts are in the organization: 111122223333 and 444455556666.
 */
public final class EvaluatorWorld implements ViolationRecorder, AlertChannel {

    public static final int MAX_RECEIVES = 5;

    public final TestClock clock = new TestClock(Instant.parse("2026-03-02T10:15:31Z"));
    public final FakeMembers members = new FakeMembers();
    public final InMemoryPolicies policies = new InMemoryPolicies();
    public final InMemoryExemptions exemptions = new InMemoryExemptions();
    public final InMemoryViolations violations = new InMemoryViolations();
    public final InMemoryUnknownVerdicts unknown = new InMemoryUnknownVerdicts(clock);
    public final InMemoryRecordedTasks recorded = new InMemoryRecordedTasks(clock);
    public final RecordedDeadLetters deadLetters = new RecordedDeadLetters();
    public final List<Alert> alerts = new ArrayList<>();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final ProcessTaskEvents evaluator;
    private final List<String> broken = new ArrayList<>();
    private Optional<Delivery.Failed> undelivered = Optional.empty();

    /** Alerts are kept in {@link #alerts}. */
    public EvaluatorWorld() {
        this(Optional.empty());
    }

    /** Alerts go through this channel. */
    public EvaluatorWorld(AlertChannel channel) {
        this(Optional.of(channel));
    }

    private EvaluatorWorld(Optional<AlertChannel> channel) {
        evaluator =
                EvaluatorComposition.evaluator(
                        new Ports(
                                policies,
                                exemptions,
                                new InMemoryAccounts(
                                        account("111122223333", "shop"),
                                        account("444455556666", "back")),
                                this,
                                unknown,
                                recorded,
                                new InMemoryAlertOutbox(violations),
                                channel.orElse(this),
                                members,
                                deadLetters),
                        new PrintStream(log, true, UTF_8),
                        clock,
                        MAX_RECEIVES);
    }

    private static Account account(String id, String name) {
        return new Account(
                new AccountId(id),
                name,
                new AccountPath(
                        List.of(
                                new OrganizationalUnit(new UnitId("r-ab12"), "Root"),
                                new OrganizationalUnit(new UnitId("ou-ab12-work"), "Workloads"))),
                Map.of());
    }

    /** Publishes a policy that requires this of every task. */
    public EvaluatorWorld require(String id, String expression) {
        return publish(id, expression, "");
    }

    /** Publishes a policy with more YAML. */
    public EvaluatorWorld publish(String id, String expression, String moreYaml) {
        int number = policies.versions(new PolicyId(id)).size() + 1;
        var _ = policies.publish(PolicyVersions.of(id, number, expression, moreYaml));
        return this;
    }

    /** Evaluates events as first deliveries; their ids are m0, m1 … */
    public List<Decision> evaluate(String... bodies) {
        List<Message> messages = new ArrayList<>();
        for (String body : bodies) {
            messages.add(new Message("m" + messages.size(), body, 1));
        }
        return evaluator.process(messages);
    }

    /** Evaluates events as first deliveries. */
    public List<Decision> evaluate(EventFixture... events) {
        return evaluate(List.of(events).stream().map(EventFixture::json).toArray(String[]::new));
    }

    /** Evaluates one event that was received so often, and says what became of it. */
    public Outcome receive(int times, EventFixture event) {
        return evaluator
                .process(List.of(new Message("m0", event.json(), times)))
                .getFirst()
                .outcome();
    }

    public ProcessTaskEvents evaluator() {
        return evaluator;
    }

    /** The policies that are violated, in the order of their violations. */
    public List<String> violated() {
        return found().stream().map(each -> each.policy().id().value()).sorted().toList();
    }

    public List<Violation> found() {
        return violations.list(ViolationQuery.newest(200)).items();
    }

    /** The policies that could not be decided, each with the reason. */
    public Map<String, String> unknownReasons() {
        return unknown.newest(100).stream()
                .collect(toMap(each -> each.policy().value(), UnknownVerdicts::reason));
    }

    /** What was logged so far. */
    public String logged() {
        return log.toString(UTF_8);
    }

    /** Makes recording fail for this policy. */
    public void breakRecordingOf(String policy) {
        broken.add(policy);
    }

    /** Lets everything be recorded again. */
    public void mendRecording() {
        broken.clear();
    }

    /** From now on no alert arrives, and trying again may help. */
    public void slackIsDown(String why) {
        undelivered = Optional.of(new Delivery.Failed(why, true));
    }

    /** From now on no alert arrives, and trying again will not help. */
    public void slackRefuses(String why) {
        undelivered = Optional.of(new Delivery.Failed(why, false));
    }

    /** Alerts arrive again. */
    public void slackIsUp() {
        undelivered = Optional.empty();
    }

    @Override
    public Recorded record(Detection detection) {
        if (broken.contains(detection.policy().id().value())) {
            throw new IllegalStateException("the table is away");
        }
        return violations.record(detection);
    }

    @Override
    public void taskStopped(TaskArn task, Instant at) {
        if (broken.contains("*")) {
            throw new IllegalStateException("the table is away");
        }
        violations.taskStopped(task, at);
    }

    @Override
    public Delivery send(Alert alert, AlertRoute route) {
        return undelivered
                .<Delivery>map(failed -> failed)
                .orElseGet(() -> {
                    alerts.add(alert);
                    return new Delivery.Delivered(Optional.empty());
                });
    }
}
