package io.gatecheck.evaluator.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatecheck.alert.Alert;
import io.gatecheck.alert.AlertChannel;
import io.gatecheck.alert.AlertRoute;
import io.gatecheck.alert.AlertRouter;
import io.gatecheck.alert.Delivery;
import io.gatecheck.alert.InMemoryAlertOutbox;
import io.gatecheck.cel.Policies;
import io.gatecheck.ecs.EventFixture;
import io.gatecheck.evaluation.CompilationResult.Compiled;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.JudgeWithExemptions;
import io.gatecheck.evaluator.judging.Failure;
import io.gatecheck.evaluator.judging.JudgedTask;
import io.gatecheck.evaluator.judging.OwnedTask;
import io.gatecheck.evaluator.judging.PolicyVersions;
import io.gatecheck.evaluator.slack.TestClock;
import io.gatecheck.replay.InMemoryRecordedTasks;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.snapshot.TaskMerge;
import io.gatecheck.task.TaskArn;
import io.gatecheck.task.Tasks;
import io.gatecheck.unknown.InMemoryUnknownVerdicts;
import io.gatecheck.unknown.UnknownVerdicts;
import io.gatecheck.unknown.UnknownVerdictsRepository;
import io.gatecheck.violation.Detection;
import io.gatecheck.violation.InMemoryViolations;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationQuery;
import io.gatecheck.violation.ViolationRecorder;
import io.gatecheck.violation.ViolationStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RespondToTaskTest implements ViolationRecorder, UnknownVerdictsRepository, AlertChannel {

    private static final Instant NOW = Instant.parse("2026-03-02T10:15:31Z");
    private static final ObservedTask TASK = EventFixture.of("fargate-running").started();
    private static final Failure TABLE_AWAY =
            new Failure("IllegalStateException: the table is away", true);

    private final TestClock clock = new TestClock(NOW);
    private final InMemoryViolations violations = new InMemoryViolations();
    private final InMemoryUnknownVerdicts unknown = new InMemoryUnknownVerdicts(clock);
    private final List<String> deeds = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private Optional<Delivery.Failed> undelivered = Optional.empty();
    private final RespondToTask response =
            new RespondToTask(
                    this,
                    new PendingAlerts(
                            new InMemoryAlertOutbox(violations), new AlertRouter(), this, clock),
                    this,
                    new RecordLaunches(new InMemoryRecordedTasks(clock), clock));

    @Test
    void aViolationIsRecordedBeforeItIsTold() {
        var failures = response.violations(broken("one", "two"));

        assertThat(failures).isEmpty();
        assertThat(deeds).containsExactly("record one", "tell one", "record two", "tell two");
    }

    @Test
    void theSameTaskAgainIsToldToNobody() {
        var _ = response.violations(broken("one"));

        var failures = response.violations(broken("one"));

        assertThat(failures).isEmpty();
        assertThat(deeds).containsExactly("record one", "tell one", "record one");
    }

    @Test
    void whatCannotBeRecordedIsNotToldAndStopsNothingElse() {
        broken.add("record one");

        var failures = response.violations(broken("one", "two"));

        assertThat(failures).containsExactly(TABLE_AWAY);
        assertThat(deeds).containsExactly("record two", "tell two");
    }

    @Test
    void aChannelThatBreaksStopsNothingElse() {
        broken.add("tell one");

        var failures = response.violations(broken("one", "two"));

        assertThat(failures).containsExactly(TABLE_AWAY);
        assertThat(deeds).containsExactly("record one", "record two", "tell two");
    }

    @Test
    void anAlertThatDoesNotArriveIsAFailureOfItsKind() {
        undelivered = Optional.of(new Delivery.Failed("there is no such channel", false));
        var permanent = response.violations(broken("one"));
        undelivered = Optional.of(new Delivery.Failed("Slack is away", true));
        var retryable = response.violations(broken("one"));

        assertThat(permanent)
                .containsExactly(
                        new Failure(
                                "the alert for one was not sent: there is no such channel", false));
        assertThat(retryable)
                .containsExactly(
                        new Failure("the alert for one was not sent: Slack is away", true));
    }

    @Test
    void aPolicyThatCouldNotDecideIsCountedAndWhatFailsStopsNothingElse() {
        broken.add("count one");

        var failures = response.unknown(unknown("one", "two"));

        assertThat(failures).containsExactly(TABLE_AWAY);
        assertThat(unknown.newest(10))
                .extracting(
                        each -> each.policy().value(),
                        UnknownVerdicts::reason,
                        UnknownVerdicts::lastSeen)
                .containsExactly(tuple("two", "routes: no policy in scope reads it", TASK.at()));
        assertThat(response.violations(unknown("one", "two"))).isEmpty();
    }

    @Test
    void aTaskThatHasStoppedClosesItsOccurrences() {
        var _ = response.violations(broken("one"));

        response.stopped(TASK.arn(), NOW);

        assertThat(violations.list(ViolationQuery.newest(10)).items())
                .extracting(Violation::status)
                .containsExactly(ViolationStatus.RESOLVED);
    }

    /** A task that breaks these policies. */
    private static JudgedTask broken(String... policies) {
        return judged("task.service.name == \"x\"", policies);
    }

    /** A task of which these policies do not know enough. */
    private static JudgedTask unknown(String... policies) {
        return judged("!task.network.publicSubnet", policies);
    }

    private static JudgedTask judged(String expression, String... policies) {
        var snapshot = TaskMerge.snapshot(TASK, Tasks.ACCOUNT, Facts.NONE, _ -> Optional.empty());
        List<CompiledPolicy> compiled =
                Stream.of(policies).map(id -> compiled(id, expression)).toList();
        return new JudgedTask(
                new OwnedTask(TASK, Tasks.ACCOUNT),
                snapshot,
                Set.of(),
                new JudgeWithExemptions(List.of()).judge(snapshot, compiled, NOW));
    }

    private static CompiledPolicy compiled(String id, String expression) {
        return ((Compiled) Policies.COMPILER.compile(PolicyVersions.requiring(id, expression)))
                .policy();
    }

    private void attempt(String deed) {
        if (broken.contains(deed)) {
            throw new IllegalStateException("the table is away");
        }
        deeds.add(deed);
    }

    @Override
    public Recorded record(Detection detection) {
        attempt("record " + detection.policy().id());
        return violations.record(detection);
    }

    @Override
    public void taskStopped(TaskArn task, Instant at) {
        violations.taskStopped(task, at);
    }

    @Override
    public Delivery send(Alert alert, AlertRoute route) {
        attempt("tell " + alert.violation().policy().id());
        return undelivered
                .<Delivery>map(failed -> failed)
                .orElseGet(() -> new Delivery.Delivered(Optional.empty()));
    }

    @Override
    public void add(UnknownVerdicts one) {
        attempt("count " + one.policy());
        unknown.add(one);
    }

    @Override
    public List<UnknownVerdicts> newest(int limit) {
        return unknown.newest(limit);
    }
}
