package io.gatecheck.evaluator.slack;

import static io.gatecheck.evaluator.slack.SlackChannels.DEFAULT;
import static io.gatecheck.evaluator.slack.SlackChannels.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.alert.AlertRoute;
import io.gatecheck.alert.Delivery;
import io.gatecheck.evaluator.slack.FakeSlack.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long an alert waits for a Slack that is busy or away. */
class SlackPauseTest {

    private final SlackChannels channels = new SlackChannels();

    @AfterEach
    void stop() {
        channels.close();
    }

    @Test
    void whenSlackAsksToWaitNothingIsSentUntilThen() {
        channels.slack.saying(
                new Answer(429, Map.of("Retry-After", "30"), "", false), Answer.of(200, "ok"));
        SlackAlertChannel channel = channels.byWebhook();

        Delivery first = channel.send(Alerts.publicAddress(), DEFAULT);
        channels.clock.advance(Duration.ofSeconds(10));
        Delivery second = channel.send(Alerts.publicAddress(), DEFAULT);

        assertThat(failure(first)).contains("the next message can be sent in 30 s");
        assertThat(failure(second)).contains("the next message can be sent in 20 s");
        assertThat(channels.slack.posts()).hasSize(1);

        channels.clock.advance(Duration.ofSeconds(20));
        assertThat(channel.send(Alerts.publicAddress(), DEFAULT))
                .isEqualTo(new Delivery.Delivered(Optional.empty()));
    }

    @Test
    void aWaitForOneChannelHoldsUpNoOther() {
        channels.slack.saying(
                new Answer(429, Map.of("Retry-After", "30"), "", false),
                Answer.of(200, "{\"ok\":true}"));
        SlackAlertChannel channel = channels.byBot();

        Delivery busy = channel.send(Alerts.publicAddress(), DEFAULT);
        Delivery other =
                channel.send(Alerts.publicAddress(), new AlertRoute(Optional.of("#other")));

        assertThat(failure(busy)).contains("30 s");
        assertThat(other).isEqualTo(new Delivery.Delivered(Optional.empty()));
    }

    @Test
    void anAnswerThatNeverEndsIsGivenUp() {
        channels.slack.saying(Answer.stuck());

        Delivery delivery =
                channels.channel(SlackChannels.BOT, Duration.ofMillis(200))
                        .send(Alerts.publicAddress(), DEFAULT);

        assertThat(delivery)
                .isEqualTo(
                        new Delivery.Failed(
                                "Slack did not send a complete response within 0.2 s", true));
    }

    @Test
    void whileSlackIsAwayAlertsDoNotWaitForIt() {
        channels.slack.saying(Answer.stuck(), Answer.of(200, "{\"ok\":true}"));
        SlackAlertChannel channel = channels.channel(SlackChannels.BOT, Duration.ofMillis(200));

        Delivery first = channel.send(Alerts.publicAddress(), DEFAULT);
        Delivery second =
                channel.send(Alerts.publicAddress(), new AlertRoute(Optional.of("#other")));

        assertThat(failure(first)).contains("not send a complete response");
        assertThat(second)
                .isEqualTo(
                        new Delivery.Failed(
                                "Slack did not respond to the previous message; sending resumes within 30 s",
                                true));
        assertThat(channels.slack.posts()).hasSize(1);

        channels.clock.advance(Duration.ofSeconds(30));
        assertThat(channel.send(Alerts.publicAddress(), DEFAULT))
                .isEqualTo(new Delivery.Delivered(Optional.empty()));
    }

    @Test
    void anAnswerWithoutMeasureIsGivenUp() {
        channels.slack.saying(Answer.of(200, "x".repeat(100_000)));

        Delivery delivery = channels.byBot().send(Alerts.publicAddress(), DEFAULT);

        assertThat(failure(delivery)).contains("The post to Slack failed");
    }

    @Test
    void aSlackThatIsNotThereIsAFailureWithoutItsAddress() throws IOException {
        URI nobody = URI.create("http://127.0.0.1:" + closedPort() + "/services/webhook-secret");

        Delivery delivery =
                channels.channel(SlackSettings.webhook(nobody))
                        .send(Alerts.publicAddress(), DEFAULT);

        assertThat(delivery)
                .isEqualTo(new Delivery.Failed("Slack could not be reached: no connection", true));
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
