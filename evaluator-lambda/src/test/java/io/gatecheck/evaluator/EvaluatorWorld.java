package io.gatecheck.evaluator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import io.gatecheck.alert.Alert;
import io.gatecheck.alert.AlertChannel;
import io.gatecheck.alert.AlertRoute;
import io.gatecheck.alert.InMemoryAlertOutbox;
import io.gatecheck.evaluator.composition.EvaluatorComposition;
import io.gatecheck.evaluator.composition.Ports;
import io.gatecheck.evaluator.event.EventFixture;
import io.gatecheck.evaluator.member.FakeMembers;
import io.gatecheck.evaluator.slack.TestClock;
import io.gatecheck.exemption.InMemoryExemptions;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.InMemoryAccounts;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.policy.InMemoryPolicies;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.task.TaskArn;
import io.gatecheck.violation.Detection;
import io.gatecheck.violation.InMemoryUndecided;
import io.gatecheck.violation.InMemoryViolations;
import io.gatecheck.violation.Undecided;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationId;
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
    public final InMemoryUndecided undecided = new InMemoryUndecided(clock);
    public final RecordedDeadLetters deadLetters = new RecordedDeadLetters();
    public final List<Alert> alerts = new ArrayList<>();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final EvaluateTaskEvents evaluator;
    private final List<String> broken = new ArrayList<>();
    private Optional<String> slackIsDown = Optional.empty();

    public EvaluatorWorld() {
        evaluator =
                EvaluatorComposition.evaluator(
                        new Ports(
                                policies,
                                exemptions,
                                new InMemoryAccounts(
                                        account("111122223333", "shop"),
                                        account("444455556666", "back")),
                                this,
                                undecided,
                                new InMemoryAlertOutbox(violations),
                                this,
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
                                new OrganizationalUnit("r-ab12", "Root"),
                                new OrganizationalUnit("ou-ab12-work", "Workloads"))),
                Map.of());
    }

    /** Publishes a policy that requires this of every task. */
    public EvaluatorWorld require(String id, String expression) {
        return publish(id, expression, "");
    }

    /** Publishes a policy with more YAML. */
    public EvaluatorWorld publish(String id, String expression, String moreYaml) {
        var _ =
                policies.publish(
                        new PolicyVersion(
                                new PolicyId(id),
                                policies.versions(new PolicyId(id)).size() + 1,
                                """
                                id: %s
                                title: Title of %s
                                severity: high
                                category: test
                                description: For a test.
                                message: "{task.service} breaks %s"
                                action: alert
                                remediation: {text: Mend it.}
                                %s
                                require: |
                                  %s
                                """
                                        .formatted(id, id, id, moreYaml, expression),
                                Instant.parse("2026-01-01T00:00:00Z"),
                                "test"));
        return this;
    }

    /** Evaluates events as first deliveries; their ids are m0, m1 … */
    public List<Decision> evaluate(String... bodies) {
        List<Message> messages = new ArrayList<>();
        for (String body : bodies) {
            messages.add(new Message("m" + messages.size(), body, 1));
        }
        return evaluator.evaluate(messages);
    }

    /** Evaluates events as first deliveries. */
    public List<Decision> evaluate(EventFixture... events) {
        return evaluate(List.of(events).stream().map(EventFixture::json).toArray(String[]::new));
    }

    /** Evaluates one event that was received so often, and says what became of it. */
    public Outcome receive(int times, EventFixture event) {
        return evaluator
                .evaluate(List.of(new Message("m0", event.json(), times)))
                .getFirst()
                .outcome();
    }

    public EvaluateTaskEvents evaluator() {
        return evaluator;
    }

    /** The policies that are violated, in the order of their violations. */
    public List<String> violated() {
        return found().stream().map(each -> each.policy().value()).sorted().toList();
    }

    public List<Violation> found() {
        return violations.list(ViolationQuery.newest(200)).items();
    }

    /** The policies that could not be decided, each with the reason. */
    public Map<String, String> undecidedReasons() {
        return undecided.newest(100).stream()
                .collect(toMap(each -> each.policy().value(), Undecided::reason));
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

    public void slackIsDown(String why) {
        slackIsDown = Optional.of(why);
    }

    public void slackIsUp() {
        slackIsDown = Optional.empty();
    }

    @Override
    public Recorded record(Detection detection) {
        if (broken.contains(detection.policy().id().value())) {
            throw new IllegalStateException("the table is away");
        }
        return violations.record(detection);
    }

    @Override
    public List<ViolationId> taskStopped(TaskArn task, Instant at) {
        if (broken.contains("*")) {
            throw new IllegalStateException("the table is away");
        }
        return violations.taskStopped(task, at);
    }

    @Override
    public Delivery send(Alert alert, AlertRoute route) {
        return slackIsDown
                .<Delivery>map(Delivery.Failed::new)
                .orElseGet(() -> {
                    alerts.add(alert);
                    return new Delivery.Delivered();
                });
    }
}
