package io.gatecheck.evaluator.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluator.current.ClockTicker;
import io.gatecheck.evaluator.event.EventFixture;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.evaluator.facts.Fact.Known;
import io.gatecheck.evaluator.facts.Fact.Missing;
import io.gatecheck.evaluator.member.FakeMembers;
import io.gatecheck.evaluator.slack.TestClock;
import io.gatecheck.task.DefinitionState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

class RevisionFactsTest {

    private static final String FAMILY =
            "arn:aws:ecs:eu-central-1:111122223333:task-definition/checkout-web:";
    private static final String CALL = "ecs:DescribeTaskDefinition 111122223333 eu-central-1";

    /** A task of revision 7. */
    private static final TaskEvent EVENT = EventFixture.of("fargate-running").launch();

    private final FakeMembers members = new FakeMembers();
    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T10:15:30Z"));
    private final RevisionFacts facts = new RevisionFacts(members, new ClockTicker(clock));

    @Test
    void theNewestRevisionTakesOneCall() {
        register(6, TaskDefinitionStatus.ACTIVE);
        register(7, TaskDefinitionStatus.ACTIVE);

        var found = ask();

        assertThat(found)
                .isEqualTo(
                        new Known<>(
                                new DefinitionState(
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
                                new DefinitionState(
                                        status.toString(),
                                        Optional.of(9L),
                                        Map.of("revision", "7"))));
        assertThat(members.calls()).containsExactly(CALL, CALL);
    }

    @Test
    void aDeregisteredRevisionMayBeNewerThanTheNewestActiveOne() {
        register(3, TaskDefinitionStatus.ACTIVE);
        register(7, TaskDefinitionStatus.INACTIVE);

        assertThat(ask().value().orElseThrow().latestRevision()).contains(3L);
    }

    @Test
    void aFamilyWithoutActiveRevisionHasNoLatestOne() {
        register(7, TaskDefinitionStatus.INACTIVE);

        var found = ask();

        assertThat(found)
                .isEqualTo(
                        new Known<>(
                                new DefinitionState(
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
                        new Missing<>(
                                "ECS does not show the newest revision of checkout-web yet", true));
    }

    @Test
    void aThrottledCallIsNotTakenForAFamilyWithoutActiveRevision() {
        register(7, TaskDefinitionStatus.INACTIVE);
        members.fail(
                "ecs:DescribeTaskDefinition",
                FakeMembers.error(ClientException.builder(), "ThrottlingException", 400));

        assertThat(ask())
                .isEqualTo(
                        new Missing<>(
                                "ecs:DescribeTaskDefinition in 111122223333 eu-central-1 was"
                                        + " throttled (ThrottlingException)",
                                true));
    }

    @Test
    void aStateIsRememberedForFiveMinutesAndNoLonger() {
        register(7, TaskDefinitionStatus.ACTIVE);
        var before = ask();
        register(8, TaskDefinitionStatus.ACTIVE);

        clock.advance(Duration.ofSeconds(299));
        var remembered = ask();
        clock.advance(Duration.ofSeconds(2));
        var after = ask();

        assertThat(remembered).isEqualTo(before);
        assertThat(after.value().orElseThrow().latestRevision()).contains(8L);
    }

    @Test
    void aNewRevisionNeverMeetsTheAnswerAboutAnOlderOne() {
        register(7, TaskDefinitionStatus.ACTIVE);
        var _ = ask();
        register(8, TaskDefinitionStatus.ACTIVE);
        var newer =
                EventFixture.of("fargate-running")
                        .with("/detail/taskDefinitionArn", FAMILY + 8)
                        .launch();

        var found = facts.of(List.of(newer), new MemberCalls());

        assertThat(found.getOrDefault(newer, Fact.unread()).value().orElseThrow().latestRevision())
                .contains(8L);
    }

    private void register(int revision, TaskDefinitionStatus status) {
        members.define(
                Answers.definition(FAMILY + revision).toBuilder()
                        .family("checkout-web")
                        .revision(revision)
                        .status(status)
                        .build());
        members.tagDefinition(FAMILY + revision, Map.of("revision", String.valueOf(revision)));
    }

    private Fact<DefinitionState> ask() {
        return facts.of(List.of(EVENT), new MemberCalls()).getOrDefault(EVENT, Fact.unread());
    }
}
