package io.gatecheck.evaluator.facts.ecs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.ecs.Definitions;
import io.gatecheck.ecs.EventFixture;
import io.gatecheck.evaluator.facts.AskedSource;
import io.gatecheck.evaluator.judging.ClockTicker;
import io.gatecheck.evaluator.member.FakeMembers;
import io.gatecheck.evaluator.slack.TestClock;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Fact.Known;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.snapshot.RevisionState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

class RevisionSourceTest {

    private static final String FAMILY =
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/checkout-web:";
    private static final String CALL = "ecs:DescribeTaskDefinition 111122223333 eu-central-1";

    /** A task of revision 7. */
    private static final ObservedTask TASK = EventFixture.of("fargate-running").started();

    private final FakeMembers members = new FakeMembers();
    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T10:15:30Z"));
    private final AskedSource<RevisionState> facts =
            new AskedSource<>(
                    new RevisionSource(members, new ClockTicker(clock)), RevisionState.class);

    @Test
    void theNewestRevisionTakesOneCall() {
        register(6, TaskDefinitionStatus.ACTIVE);
        register(7, TaskDefinitionStatus.ACTIVE);

        var found = ask();

        assertThat(found)
                .isEqualTo(
                        new Known<>(
                                new RevisionState(
                                        "ACTIVE", Optional.of(7L), Map.of("revision", "7"))));
        assertThat(members.calls()).containsExactly(CALL);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACTIVE", "INACTIVE", "DELETE_IN_PROGRESS"})
    void anOlderOneTakesAnotherCall(TaskDefinitionStatus status) {
        register(7, status);
        register(9, TaskDefinitionStatus.ACTIVE);

        var found = ask();

        assertThat(found)
                .isEqualTo(
                        new Known<>(
                                new RevisionState(
                                        status.toString(),
                                        Optional.of(9L),
                                        Map.of("revision", "7"))));
        assertThat(members.calls()).containsExactly(CALL, CALL);
    }

    @Test
    void aDeregisteredRevisionMayBeNewerThanTheNewestActiveOne() {
        register(3, TaskDefinitionStatus.ACTIVE);
        register(7, TaskDefinitionStatus.INACTIVE);

        assertThat(ask().known().orElseThrow().latestRevision()).contains(3L);
    }

    @Test
    void aFamilyWithoutActiveRevisionHasNoLatestOne() {
        register(7, TaskDefinitionStatus.INACTIVE);

        var found = ask();

        assertThat(found)
                .isEqualTo(
                        new Known<>(
                                new RevisionState(
                                        "INACTIVE", Optional.empty(), Map.of("revision", "7"))));
    }

    @Test
    void anActiveRevisionThatIsNewerThanTheNewestIsWorthAnotherTry() {
        register(6, TaskDefinitionStatus.ACTIVE);
        register(7, TaskDefinitionStatus.ACTIVE);
        members.newest(FAMILY + 6);

        var found = ask();

        assertThat(found)
                .isEqualTo(
                        Fact.retryable(
                                "ECS does not return the newest revision of checkout-web yet"));
    }

    @Test
    void aThrottledCallIsNotTakenForAFamilyWithoutActiveRevision() {
        register(7, TaskDefinitionStatus.INACTIVE);
        members.fail(
                "ecs:DescribeTaskDefinition",
                FakeMembers.error(ClientException.builder(), "ThrottlingException", 400));

        assertThat(ask())
                .isEqualTo(
                        Fact.retryable(
                                "ecs:DescribeTaskDefinition in 111122223333 eu-central-1 was"
                                        + " throttled (ThrottlingException)"));
    }

    @Test
    void aStateIsCachedForFiveMinutesAndNoLonger() {
        register(7, TaskDefinitionStatus.ACTIVE);
        var before = ask();
        register(8, TaskDefinitionStatus.ACTIVE);

        clock.advance(Duration.ofSeconds(299));
        var cached = ask();
        clock.advance(Duration.ofSeconds(2));
        var after = ask();

        assertThat(cached).isEqualTo(before);
        assertThat(after.known().orElseThrow().latestRevision()).contains(8L);
    }

    @Test
    void aNewRevisionNeverMeetsTheAnswerAboutAnOlderOne() {
        register(7, TaskDefinitionStatus.ACTIVE);
        var _ = ask();
        register(8, TaskDefinitionStatus.ACTIVE);
        var newer =
                EventFixture.of("fargate-running")
                        .with("/detail/taskDefinitionArn", FAMILY + 8)
                        .started();

        var found = facts.ask(newer);

        assertThat(found.known().orElseThrow().latestRevision()).contains(8L);
    }

    private void register(int revision, TaskDefinitionStatus status) {
        members.define(
                Definitions.web(FAMILY + revision).toBuilder()
                        .family("checkout-web")
                        .revision(revision)
                        .status(status)
                        .build());
        members.tagDefinition(FAMILY + revision, Map.of("revision", String.valueOf(revision)));
    }

    private Fact<RevisionState> ask() {
        return facts.ask(TASK);
    }
}
