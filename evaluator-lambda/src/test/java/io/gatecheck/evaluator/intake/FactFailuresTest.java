package io.gatecheck.evaluator.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.ecs.EventFixture;
import io.gatecheck.evaluator.composition.EvaluatorWorld;
import io.gatecheck.evaluator.facts.Answers;
import io.gatecheck.evaluator.member.FakeMembers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A fact that cannot be had is never a pass, and is tried again if that may decide. */
class FactFailuresTest {

    private static final EventFixture RUNNING = EventFixture.of("fargate-running");
    private static final EventFixture GOOD = RUNNING.account("444455556666");

    private static final Outcome JUDGED = new Outcome.Judged(List.of());

    private final EvaluatorWorld world = new EvaluatorWorld();

    @BeforeEach
    void policies() {
        world.require("no-exec", "!task.launch.executeCommand");
    }

    static Stream<Arguments> permanent() {
        return Stream.of(
                Arguments.of(
                        "a denied call",
                        FakeMembers.denied(),
                        "interfaces: ec2:DescribeNetworkInterfaces in 111122223333 eu-central-1 was"
                                + " denied (AccessDeniedException)"),
                Arguments.of(
                        "a missing role",
                        FakeMembers.noRole(),
                        "interfaces: the reader role of account 111122223333 cannot be assumed"
                                + " (AccessDenied)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("permanent")
    void aPermanentFailureLeavesThePolicyUndecidedAndIsDone(
            String what, RuntimeException failure, String reason) {
        world.require("no-public-ip", "task.network.publicIps.size() == 0");
        world.members.fail("ec2:DescribeNetworkInterfaces", failure);

        var outcome = world.receive(1, RUNNING);

        assertThat(outcome).as(what).isEqualTo(JUDGED);
        assertThat(world.unknownReasons()).isEqualTo(Map.of("no-public-ip", reason));
        assertThat(world.violated()).containsExactly("no-exec");
        assertThat(world.deadLetters.reasons()).isEmpty();
    }

    @Test
    void theInterfaceOfATaskThatStoppedMeanwhileIsUndecidedRatherThanPrivate() {
        world.require("no-public-ip", "task.network.publicIps.size() == 0");

        var _ = world.evaluate(RUNNING);

        assertThat(world.unknownReasons())
                .isEqualTo(
                        Map.of(
                                "no-public-ip",
                                "interfaces: the network interface no longer exists; the task is no longer"
                                        + " running"));
    }

    @Test
    void aThrottledCallFailsTheMessageAndWhatCouldBeDecidedIsRecorded() {
        world.require("no-public-ip", "task.network.publicIps.size() == 0");
        world.members
                .attach(Answers.publicInterface(Answers.ENI, "203.0.113.7"))
                .fail("ec2:DescribeNetworkInterfaces", FakeMembers.throttled());

        var first = world.receive(1, RUNNING);
        var recordedAtFirst = world.violated();
        var unknownAtFirst = world.unknownReasons();
        world.members.mend("ec2:DescribeNetworkInterfaces");
        var second = world.receive(2, RUNNING);

        assertThat(first)
                .isEqualTo(
                        new Outcome.Retry(
                                "interfaces: ec2:DescribeNetworkInterfaces in 111122223333"
                                        + " eu-central-1 was throttled (ThrottlingException)"));
        assertThat(recordedAtFirst).containsExactly("no-exec");
        assertThat(unknownAtFirst).isEmpty();
        assertThat(second).isEqualTo(JUDGED);
        assertThat(world.violated()).containsExactly("no-exec", "no-public-ip");
        assertThat(world.alerts).hasSize(2);
    }

    @Test
    void atItsLastDeliveryAMessageIsGivenUpVisibly() {
        world.require("no-public-ip", "task.network.publicIps.size() == 0");
        world.members.fail("ec2:DescribeNetworkInterfaces", FakeMembers.throttled());

        var outcome = world.receive(EvaluatorWorld.MAX_RECEIVES, RUNNING);

        assertThat(outcome).isInstanceOf(Outcome.GivenUp.class);
        assertThat(world.deadLetters.reasons().get("m0"))
                .startsWith("retries exhausted: interfaces: ec2:DescribeNetworkInterfaces");
        assertThat(world.unknownReasons()).containsOnlyKeys("no-public-ip");
        assertThat(world.violated()).containsExactly("no-exec");
    }

    @Test
    void aRetryableFailureIsTriedAgainBecauseItMayDecideWithoutAPermanentOne() {
        world.require("both", "task.network.publicIps.size() == 0 && !task.network.publicSubnet");
        world.members
                .fail("ec2:DescribeNetworkInterfaces", FakeMembers.denied())
                .fail("ec2:DescribeRouteTables", FakeMembers.throttled());

        var first = world.receive(1, RUNNING);
        var unknownAtFirst = world.unknownReasons();
        world.members
                .mend("ec2:DescribeRouteTables")
                .route(Answers.tableOf(Answers.SUBNET, Answers.toInternet()));
        var second = world.receive(2, RUNNING);

        assertThat(first)
                .isEqualTo(
                        new Outcome.Retry(
                                "routes: ec2:DescribeRouteTables in 111122223333 eu-central-1 was"
                                        + " throttled (ThrottlingException)"));
        assertThat(unknownAtFirst).isEmpty();
        assertThat(second).isEqualTo(JUDGED);
        assertThat(world.violated()).containsExactly("both", "no-exec");
    }

    @Test
    void whatIsPermanentlyMissingIsNotTriedAgainOnceTheRestIsKnown() {
        world.require("both", "task.network.publicIps.size() == 0 && !task.network.publicSubnet");
        world.members.fail("ec2:DescribeNetworkInterfaces", FakeMembers.denied());

        var outcome = world.receive(1, RUNNING);

        assertThat(outcome).isEqualTo(JUDGED);
        assertThat(world.unknownReasons()).containsOnlyKeys("both");
    }

    @Test
    void anUnexpectedFailureOfACallFailsItsMessageOnly() {
        world.publish("only-shop", "task.tags.size() > 0", "scope: {include: [\"111122223333\"]}");
        world.members.fail("ecs:DescribeTasks", new IllegalArgumentException("hunter2"));

        var decisions = world.evaluate(RUNNING, GOOD);

        assertThat(decisions)
                .extracting(Decision::outcome)
                .containsExactly(
                        new Outcome.Retry(
                                "task: ecs:DescribeTasks in 111122223333 eu-central-1 failed"
                                        + " unexpectedly (IllegalArgumentException)"),
                        JUDGED);
    }
}
