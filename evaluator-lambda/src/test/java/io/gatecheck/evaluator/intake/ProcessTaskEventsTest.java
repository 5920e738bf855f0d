package io.gatecheck.evaluator.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatecheck.ecs.Definitions;
import io.gatecheck.ecs.EventFixture;
import io.gatecheck.evaluator.composition.EvaluatorWorld;
import io.gatecheck.evaluator.facts.Answers;
import io.gatecheck.evaluator.judging.VerdictKind;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionId;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Scope;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessTaskEventsTest {

    private static final EventFixture RUNNING = EventFixture.of("fargate-running");
    private static final EventFixture LAUNCHING = EventFixture.of("fargate-provisioning");
    private static final EventFixture STOPPED = EventFixture.of("fargate-stopped");
    private static final Outcome JUDGED = new Outcome.Judged(List.of());
    private static final String NO_EXEC = "!task.launch.executeCommand";
    private static final String NO_PUBLIC_IP = "task.network.publicIps.size() == 0";

    private final EvaluatorWorld world = new EvaluatorWorld();

    @Test
    void aTaskThatBreaksAPolicyIsRecordedAndItsOwnerIsTold() {
        world.require("no-exec", NO_EXEC).require("no-public-ip", NO_PUBLIC_IP);
        world.members.attach(Answers.publicInterface(Answers.ENI, "203.0.113.7"));

        var decisions = world.evaluate(RUNNING);

        assertThat(decisions).extracting(Decision::outcome).containsExactly(JUDGED);
        assertThat(world.found())
                .extracting(
                        each -> each.policy().id().value(), Violation::message, Violation::status)
                .containsExactlyInAnyOrder(
                        tuple("no-exec", "checkout breaks no-exec", ViolationStatus.OPEN),
                        tuple(
                                "no-public-ip",
                                "checkout breaks no-public-ip",
                                ViolationStatus.OPEN));
        assertThat(world.alerts)
                .extracting(
                        alert -> alert.violation().policy().id().value(),
                        alert -> alert.task().id())
                .containsExactlyInAnyOrder(
                        tuple("no-exec", "b99d40b39da0454cb3e0e0ad3e5f9d10"),
                        tuple("no-public-ip", "b99d40b39da0454cb3e0e0ad3e5f9d10"));
    }

    @Test
    void aCompliantTaskLeavesNoTrace() {
        world.require("fargate-only", "task.launch.type == \"FARGATE\"");

        var _ = world.evaluate(RUNNING);

        assertThat(world.found()).isEmpty();
        assertThat(world.unknownReasons()).isEmpty();
        assertThat(world.alerts).isEmpty();
    }

    @Test
    void theSameEventTwiceChangesNothingTheSecondTime() {
        world.require("no-exec", NO_EXEC);
        var _ = world.evaluate(RUNNING, RUNNING);
        var before = world.found();

        var _ = world.evaluate(RUNNING);

        assertThat(world.found()).isEqualTo(before);
        assertThat(before.getFirst().tasks().total()).isEqualTo(1);
        assertThat(world.alerts).hasSize(1);
    }

    @Test
    void aStoppedTaskClosesItsOccurrences() {
        world.require("no-exec", NO_EXEC);

        var decisions = world.evaluate(RUNNING, STOPPED);

        assertThat(decisions.getLast().outcome()).isEqualTo(new Outcome.Closed());
        assertThat(world.found())
                .extracting(Violation::status)
                .containsExactly(ViolationStatus.RESOLVED);
    }

    @Test
    void eventsOutOfOrderEndTheSame() {
        world.require("no-exec", NO_EXEC);

        var _ = world.evaluate(STOPPED, RUNNING);

        assertThat(world.found())
                .extracting(Violation::status)
                .containsExactly(ViolationStatus.RESOLVED);
    }

    @Test
    void outsideEveryScopeNothingIsFetchedAndNoRoleIsAssumed() {
        world.publish("no-public-ip", NO_PUBLIC_IP, "scope: {include: [\"444455556666\"]}");

        var decisions = world.evaluate(RUNNING);

        assertThat(decisions.getFirst().outcome()).isEqualTo(new Outcome.OutOfScope());
        assertThat(world.members.calls()).isEmpty();
    }

    @Test
    void onlyTheFactsOfPoliciesInScopeAreFetched() {
        world.require("no-public-ip", NO_PUBLIC_IP)
                .publish(
                        "no-privileged",
                        "task.containers.all(c, !c.linux.privileged)",
                        "scope: {include: [\"444455556666\"]}");
        world.members.attach(Answers.privateInterface(Answers.ENI));

        var _ = world.evaluate(RUNNING);

        assertThat(world.members.calls())
                .containsExactly("ec2:DescribeNetworkInterfaces 111122223333 eu-central-1");
    }

    @Test
    void anExemptionRecordsTheViolationAsExempt() {
        world.require("no-exec", NO_EXEC);
        boolean _ =
                world.exemptions.add(
                        Exemption.granted(
                                new ExemptionId("e1"),
                                new PolicyId("no-exec"),
                                Scope.ORGANIZATION,
                                "debugging",
                                "alice",
                                Instant.parse("2026-04-01T00:00:00Z")));

        var decisions = world.evaluate(RUNNING);

        assertThat(decisions.getFirst().findings().orElseThrow().verdicts())
                .isEqualTo(Map.of(VerdictKind.EXEMPT, 1));
        assertThat(world.found())
                .extracting(Violation::status)
                .containsExactly(ViolationStatus.EXEMPT);
        assertThat(world.alerts).isEmpty();
    }

    @Test
    void atLaunchTheInterfacesAreLeftToTheRunningTask() {
        world.require("no-public-ip", NO_PUBLIC_IP)
                .require("not-latest", "task.service.name == \"x\"");

        var decisions = world.evaluate(LAUNCHING);

        assertThat(decisions.getFirst().outcome()).isEqualTo(JUDGED);
        assertThat(world.violated()).containsExactly("not-latest");
        assertThat(world.unknownReasons()).isEmpty();
        assertThat(world.members.calls()).isEmpty();
    }

    @Test
    void aPolicyForEachContainerOfAnEventWithoutContainersReadsTheDefinition() {
        world.publish("ecr-only", "container.image.registry == \"quay.io\"", "each: container");
        world.members.define(Definitions.web(Answers.CHECKOUT));

        var _ = world.evaluate(RUNNING.without("/detail/containers"));

        assertThat(world.violated()).containsExactly("ecr-only");
    }

    @Test
    void aPolicyForEachContainerIsUndecidedWhereNoContainerIsKnown() {
        world.publish("ecr-only", "container.image.registry == \"quay.io\"", "each: container");

        var _ = world.evaluate(RUNNING.without("/detail/containers"));

        assertThat(world.unknownReasons().keySet()).containsExactly("ecr-only");
    }

    @Test
    void anExpressionThatFailsLeavesThePolicyUndecided() {
        world.require("has-team", "task.tags[\"team\"] == \"shop\"");
        world.members.tag(RUNNING.started().arn().toString(), Map.of());

        var decisions = world.evaluate(RUNNING);

        assertThat(decisions.getFirst().outcome()).isEqualTo(JUDGED);
        assertThat(decisions.getFirst().findings().orElseThrow().verdicts())
                .isEqualTo(Map.of(VerdictKind.ERROR, 1));
        assertThat(world.unknownReasons()).containsKey("has-team");
        assertThat(world.found()).isEmpty();
    }

    @Test
    void aPublicationIsInForceWithinSeconds() {
        world.require("no-exec", "true");
        var _ = world.evaluate(RUNNING);
        world.require("no-exec", NO_EXEC);

        world.clock.advance(Duration.ofSeconds(5));
        var _ = world.evaluate(RUNNING);

        assertThat(world.violated()).containsExactly("no-exec");
    }

    @Test
    void aPolicyThatCannotBeCompiledIsLoggedWithItsPlaceAndTheOthersJudge() {
        world.require("broken", "task.launch.executeComand").require("no-exec", NO_EXEC);

        var _ = world.evaluate(RUNNING);

        assertThat(world.violated()).containsExactly("no-exec");
        assertThat(world.logged()).contains("policies-rejected").contains("broken:").contains("^");
    }
}
