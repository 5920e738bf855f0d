package io.gatecheck.evaluator.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.ecs.EventFixture;
import io.gatecheck.evaluator.composition.EvaluatorWorld;
import io.gatecheck.evaluator.intake.Outcome;
import io.gatecheck.evaluator.judging.Failure;
import io.gatecheck.evaluator.slack.FakeSlack.Answer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often a message comes again because of what Slack answers. */
class SlackRetriesTest {

    private static final EventFixture RUNNING = EventFixture.of("fargate-running");

    private final SlackChannels channels = new SlackChannels();
    private final EvaluatorWorld world = new EvaluatorWorld(channels.byBot());

    @BeforeEach
    void policy() {
        world.require("no-exec", "!task.launch.executeCommand");
    }

    @AfterEach
    void stop() {
        channels.close();
    }

    @Test
    void forAChannelThatDoesNotExistNoMessageComesAgain() {
        channels.slack.saying(Answer.of(200, "{\"ok\":false,\"error\":\"channel_not_found\"}"));

        var outcome = world.receive(1, RUNNING);

        assertThat(outcome)
                .isEqualTo(
                        new Outcome.Judged(
                                List.of(
                                        new Failure(
                                                "the alert for no-exec was not sent: The Slack"
                                                        + " channel was not found (channel_not_found); check its name",
                                                false))));
        assertThat(world.deadLetters.reasons()).isEmpty();
        assertThat(channels.slack.posts()).hasSize(1);
    }

    @Test
    void forAnErrorOfSlackAMessageComesAgainUntilItIsPutAside() {
        channels.slack.saying(Answer.of(500, "internal_error"));

        var outcomes =
                IntStream.rangeClosed(1, EvaluatorWorld.MAX_RECEIVES)
                        .mapToObj(times -> world.receive(times, RUNNING))
                        .toList();

        var why = "the alert for no-exec was not sent: Slack rejected the message (internal_error)";
        assertThat(outcomes.subList(0, EvaluatorWorld.MAX_RECEIVES - 1))
                .containsOnly(new Outcome.Retry(why));
        assertThat(outcomes.getLast()).isEqualTo(new Outcome.GivenUp(why));
        assertThat(world.deadLetters.reasons()).containsEntry("m0", "retries exhausted: " + why);
        assertThat(channels.slack.posts()).hasSize(EvaluatorWorld.MAX_RECEIVES);
    }
}
