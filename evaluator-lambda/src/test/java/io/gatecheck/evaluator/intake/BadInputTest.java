package io.gatecheck.evaluator.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.ecs.EventFixture;
import io.gatecheck.evaluator.composition.EvaluatorWorld;
import io.gatecheck.evaluator.judging.Failure;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong is never a pass, and never stops the rest of the batch. */
class BadInputTest {

    private static final EventFixture RUNNING = EventFixture.of("fargate-running");
    private static final EventFixture GOOD = RUNNING.account("444455556666");

    private static final Outcome JUDGED = new Outcome.Judged(List.of());

    private final EvaluatorWorld world = new EvaluatorWorld();

    @BeforeEach
    void policies() {
        world.require("no-exec", "!task.launch.executeCommand");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        "unparseable", "{\"detail\": hunter2", "refused: it is not valid JSON"),
                Arguments.of("empty", "", "refused: it is not a JSON object"),
                Arguments.of(
                        "oversized",
                        RUNNING.json() + " ".repeat(1024 * 1024),
                        "refused: it is larger than 1 MiB"),
                Arguments.of(
                        "spoofed",
                        RUNNING.with("/account", "444455556666").json(),
                        "refused: its account is not the account in its 'taskArn'"),
                Arguments.of(
                        "of a time without tasks",
                        RUNNING.with("/time", "+999999999-01-01T00:00:00Z").json(),
                        "refused: one of its timestamps is before 2014 or after 2199 (UTC)"),
                Arguments.of(
                        "about an end at a time without tasks",
                        EventFixture.of("fargate-stopped")
                                .with("/detail/stoppedAt", "+999999999-01-01T00:00:00Z")
                                .json(),
                        "refused: one of its timestamps is before 2014 or after 2199 (UTC)"),
                Arguments.of(
                        "of an account outside the organization",
                        RUNNING.account("777788889999").json(),
                        "refused: account 777788889999 was not in the organization"),
                Arguments.of(
                        "about the end of a task outside the organization",
                        EventFixture.of("fargate-stopped").account("777788889999").json(),
                        "refused: account 777788889999 was not in the organization"));
    }

    @ParameterizedTest(name = "a message that is {0}")
    @MethodSource("refused")
    void aMessageThatIsNotToBeBelievedIsPutAsideAtOnce(String what, String body, String reason) {
        var decisions = world.evaluate(body, GOOD.json());

        assertThat(decisions.get(0).outcome()).as(what).isInstanceOf(Outcome.Refused.class);
        assertThat(world.deadLetters.reasons()).containsOnlyKeys("m0");
        assertThat(world.deadLetters.reasons().get("m0")).startsWith(reason);
        assertThat(decisions.get(1).outcome()).isEqualTo(JUDGED);
        assertThat(world.found())
                .extracting(each -> each.place().account().value())
                .containsExactly("444455556666");
        assertThat(world.members.calls()).isEmpty();
    }

    @Test
    void anAlertThatIsNotDeliveredIsTriedAgainWithoutASecondOccurrence() {
        world.slackIsDown("Slack is away");

        var first = world.receive(1, RUNNING);
        world.slackIsUp();
        var second = world.receive(2, RUNNING);

        assertThat(first)
                .isEqualTo(new Outcome.Retry("the alert for no-exec was not sent: Slack is away"));
        assertThat(second).isEqualTo(JUDGED);
        assertThat(world.alerts).hasSize(1);
        assertThat(world.found().getFirst().tasks().total()).isEqualTo(1);
    }

    @Test
    void anAlertThatCannotBeDeliveredIsNotTriedAgain() {
        world.slackRefuses("there is no such channel");

        var outcome = world.receive(1, RUNNING);

        assertThat(outcome)
                .isEqualTo(
                        new Outcome.Judged(
                                List.of(
                                        new Failure(
                                                "the alert for no-exec was not sent: there is no such"
                                                        + " channel",
                                                false))));
        assertThat(world.deadLetters.reasons()).isEmpty();
        assertThat(world.found().getFirst().alert().pending()).isTrue();
    }

    @Test
    void aViolationThatCannotBeRecordedFailsItsMessageOnly() {
        world.publish(
                "only-shop", "task.service.name == \"x\"", "scope: {include: [\"111122223333\"]}");
        world.breakRecordingOf("only-shop");

        var decisions = world.evaluate(RUNNING, GOOD);

        assertThat(decisions)
                .extracting(Decision::outcome)
                .containsExactly(
                        new Outcome.Retry("IllegalStateException: the table is away"), JUDGED);
        assertThat(world.violated()).containsExactly("no-exec", "no-exec");
    }

    @Test
    void anEndThatCannotBeRecordedIsToldAgain() {
        world.breakRecordingOf("*");

        var outcome = world.receive(1, EventFixture.of("fargate-stopped"));

        assertThat(outcome)
                .isEqualTo(new Outcome.Retry("IllegalStateException: the table is away"));
    }

    @Test
    void aMessageThatCannotBePutAsideStaysInItsQueue() {
        world.deadLetters.breakDown();

        var refused = world.evaluate("nonsense").getFirst().outcome();

        assertThat(refused).isInstanceOf(Outcome.Retry.class);
    }

    @Test
    void aMessageThatCannotBePutAsideAtItsLastDeliveryStaysInItsQueueToo() {
        world.deadLetters.breakDown();
        world.slackIsDown("Slack is away");

        var outcome = world.receive(EvaluatorWorld.MAX_RECEIVES, RUNNING);

        assertThat(outcome.mustBeRetried()).isTrue();
    }

    @Test
    void manyBadMessagesLeaveTheGoodOnesJudged() {
        var decisions = world.evaluate("x", RUNNING.json(), "{}", GOOD.json(), "[]", "null", " ");

        assertThat(decisions)
                .filteredOn(decision -> decision.outcome().equals(JUDGED))
                .extracting(decision -> decision.message().id())
                .containsExactly("m1", "m3");
        assertThat(world.deadLetters.reasons().keySet())
                .isEqualTo(Set.of("m0", "m2", "m4", "m5", "m6"));
    }

    @Test
    void noValueOfAVariableLeavesTheBorder() {
        world.publish("ecr-only", "container.image.registry == \"quay.io\"", "each: container");
        var overridden = EventFixture.of("standalone-overrides-running");
        var unreadable = overridden.with("/detail/cpu", "hunter2-cpu");

        var decisions = world.evaluate(overridden, unreadable);

        assertThat(world.logged() + decisions + world.found() + world.alerts)
                .doesNotContain("hunter2");
        assertThat(world.deadLetters.reasons().values())
                .noneMatch(each -> each.contains("hunter2"));
    }
}
