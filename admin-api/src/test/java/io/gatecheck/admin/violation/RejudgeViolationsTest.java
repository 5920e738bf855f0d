package io.gatecheck.admin.violation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.access.Reach;
import io.gatecheck.admin.access.WhoeverIsNamed;
import io.gatecheck.admin.policy.Rejudged;
import io.gatecheck.admin.reach.ReachOfTests;
import io.gatecheck.admin.reach.RecordedTasksFor;
import io.gatecheck.cel.Policies;
import io.gatecheck.evaluation.CompilationResult;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.JudgeWithExemptions;
import io.gatecheck.exemption.InMemoryExemptions;
import io.gatecheck.organization.InMemoryAccounts;
import io.gatecheck.policy.InMemoryPolicies;
import io.gatecheck.policy.PolicyPublisher.PublishResult;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.replay.InMemoryRecordedTasks;
import io.gatecheck.replay.Launches;
import io.gatecheck.task.Facet;
import io.gatecheck.task.TaskSnapshot;
import io.gatecheck.task.Tasks;
import io.gatecheck.violation.Detection;
import io.gatecheck.violation.InMemoryViolations;
import io.gatecheck.violation.ViolationQuery;
import io.gatecheck.violation.ViolationRecorder.Recorded;
import io.gatecheck.violation.ViolationStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejudgeViolationsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String NO_PUBLIC_IP = "task.network.publicIps.size() == 0";
    private static final Tasks PUBLIC = Tasks.fargate().publicIps("203.0.113.1");

    private final InMemoryPolicies policies = new InMemoryPolicies();
    private final InMemoryViolations violations = new InMemoryViolations();
    private final InMemoryRecordedTasks recorded = new InMemoryRecordedTasks(CLOCK);
    private final InMemoryExemptions exemptions = new InMemoryExemptions();
    private final RejudgeViolations rejudge =
            new RejudgeViolations(
                    ReachOfTests.of(
                            new WhoeverIsNamed(), new InMemoryAccounts(Tasks.ACCOUNT), violations),
                    RecordedTasksFor.reach(Reach.ORGANIZATION, recorded, CLOCK, Tasks.ACCOUNT),
                    exemptions,
                    policies,
                    Policies.COMPILER,
                    violations,
                    CLOCK);

    private CompiledPolicy publish(int number, String require, String more) {
        String yaml = Policies.yaml(require, more);
        var version =
                new PolicyVersion(
                        Policies.version("p", yaml).id(), number, yaml, NOW, "ada@example.com");
        PublishResult _ = policies.publish(version);
        return ((CompilationResult.Compiled) Policies.COMPILER.compile(version)).policy();
    }

    private CompiledPolicy publish(int number, String require) {
        return publish(number, require, "");
    }

    /** A task that ran an hour ago and was judged. */
    private void launch(Tasks task, CompiledPolicy policy, boolean isRecorded) {
        TaskSnapshot snapshot = task.snapshot();
        Instant at = NOW.minus(Duration.ofHours(1));
        if (isRecorded) {
            recorded.add(Launches.one(snapshot, at));
        }
        new JudgeWithExemptions(List.of())
                .judge(snapshot, List.of(policy), at).stream()
                        .flatMap(judgement -> Detection.in(judgement, snapshot, at).stream())
                        .forEach(detection -> {
                            Recorded _ = violations.record(detection);
                        });
    }

    private List<ViolationStatus> statuses() {
        return violations.list(ViolationQuery.newest(50)).items().stream()
                .map(violation -> violation.status())
                .toList();
    }

    @Test
    void whatPassesIsClosedAndWhatFailsAgainIsOpen() {
        launch(PUBLIC, publish(1, NO_PUBLIC_IP), true);

        assertThat(rejudge.published(publish(2, "task.launch.type == 'FARGATE'")))
                .isEqualTo(new Rejudged(1, 0, 0, true));
        assertThat(statuses()).containsExactly(ViolationStatus.RESOLVED);

        assertThat(rejudge.published(publish(3, NO_PUBLIC_IP)))
                .isEqualTo(new Rejudged(0, 1, 0, true));
        assertThat(statuses()).containsExactly(ViolationStatus.OPEN);

        assertThat(rejudge.published(publish(4, "task.launch.type == 'FARGATE'")))
                .isEqualTo(new Rejudged(1, 0, 0, true));
    }

    @Test
    void aPolicyThatIsSwitchedOffHasNoViolations() {
        launch(PUBLIC, publish(1, NO_PUBLIC_IP), /* isRecorded= */ false);

        assertThat(rejudge.published(publish(2, NO_PUBLIC_IP, "enabled: false\n")))
                .isEqualTo(new Rejudged(1, 0, 0, true));
    }

    @Test
    void aPlaceThatLeavesTheScopeHasNoViolations() {
        launch(PUBLIC, publish(1, NO_PUBLIC_IP), true);

        assertThat(
                        rejudge.published(
                                publish(
                                        2,
                                        NO_PUBLIC_IP,
                                        "scope: {include: [organization], clusters: [other]}\n")))
                .isEqualTo(new Rejudged(1, 0, 0, true));
    }

    @Test
    void whatStillFailsStaysOpen() {
        launch(PUBLIC, publish(1, NO_PUBLIC_IP), true);

        assertThat(rejudge.published(publish(2, NO_PUBLIC_IP + " ", "observeUntil: 2027-01-31\n")))
                .isEqualTo(Rejudged.NONE);
        assertThat(statuses()).containsExactly(ViolationStatus.OPEN);
        assertThat(violations.list(ViolationQuery.newest(1)).items().getFirst().alert().pending())
                .isFalse();
    }

    @Test
    void whatIsNotRecordedStaysOpen() {
        launch(PUBLIC, publish(1, NO_PUBLIC_IP), /* isRecorded= */ false);
        launch(Tasks.fargate(), publish(1, NO_PUBLIC_IP), true);

        assertThat(rejudge.published(publish(2, "task.launch.type == 'FARGATE'")))
                .isEqualTo(new Rejudged(0, 0, 1, true));
        assertThat(statuses()).containsExactly(ViolationStatus.OPEN);
    }

    @Test
    void whatFailsInAnotherWayStaysOpen() {
        launch(PUBLIC, publish(1, NO_PUBLIC_IP), true);

        assertThat(rejudge.published(publish(2, "task.launch.type == 'EC2'")))
                .isEqualTo(new Rejudged(0, 0, 1, true));
    }

    @Test
    void whatTheNewVersionCannotJudgeStaysOpen() {
        launch(PUBLIC.without(Facet.SERVICE, "not read"), publish(1, NO_PUBLIC_IP), true);

        assertThat(rejudge.published(publish(2, "task.service.desiredCount > 0")))
                .isEqualTo(new Rejudged(0, 0, 1, true));
    }

    @Test
    void oneOfTwoRecordedTasksThatFailsKeepsItOpen() {
        launch(PUBLIC, publish(1, NO_PUBLIC_IP), true);
        launch(PUBLIC.executeCommand(), publish(1, NO_PUBLIC_IP), true);

        assertThat(rejudge.published(publish(2, "!task.launch.executeCommand")).closed()).isZero();
        assertThat(statuses()).containsExactly(ViolationStatus.OPEN);
    }

    @Test
    void theViolationsOfOtherPoliciesStay() {
        launch(PUBLIC, Policies.requiring(NO_PUBLIC_IP), true);
        var other = Policies.version("q", Policies.yaml("1 == 1", "").replace("id: p", "id: q"));
        var compiled = (CompilationResult.Compiled) Policies.COMPILER.compile(other);

        assertThat(rejudge.published(compiled.policy())).isEqualTo(Rejudged.NONE);
        assertThat(statuses()).containsExactly(ViolationStatus.OPEN);
    }
}
