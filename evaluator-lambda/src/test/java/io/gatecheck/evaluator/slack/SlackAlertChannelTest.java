package io.gatecheck.evaluator.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.alert.AlertChannel.Delivery;
import io.gatecheck.alert.AlertRoute;
import io.gatecheck.evaluator.slack.FakeSlack.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SlackAlertChannelTest {

    private static final String TOKEN = "xoxb-not-a-real-token";
    private static final AlertRoute DEFAULT = new AlertRoute(Optional.empty());

    private final FakeSlack slack = new FakeSlack();
    private final TestClock clock = new TestClock(Instant.parse("2026-11-23T14:05:00Z"));

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void aBotPostsToTheDefaultChannel() {
        Delivery delivery = byBot().send(Alerts.publicAddress(), DEFAULT);

        assertThat(delivery).isEqualTo(new Delivery.Delivered());
        assertThat(slack.posts()).hasSize(1);
        FakeSlack.Post post = slack.posts().getFirst();
        assertThat(post.path()).isEqualTo("/api/chat.postMessage");
        assertThat(post.header("Content-type")).isEqualTo("application/json; charset=utf-8");
        assertThat(post.header("Authorization")).isEqualTo("Bearer " + TOKEN);
        assertThat(json(post).get("channel").stringValue()).isEqualTo("#alerts");
        assertThat(json(post).get("blocks").size()).isGreaterThan(3);
    }

    @Test
    void aBotPostsToTheChannelOfTheRoute() {
        Delivery delivery =
                byBot().send(Alerts.publicAddress(), new AlertRoute(Optional.of("#payments")));

        assertThat(delivery).isEqualTo(new Delivery.Delivered());
        assertThat(json(slack.posts().getFirst()).get("channel").stringValue())
                .isEqualTo("#payments");
    }

    @Test
    void aWebhookPostsToItsOwnChannel() {
        Delivery delivery =
                byWebhook().send(Alerts.publicAddress(), new AlertRoute(Optional.of("#payments")));

        assertThat(delivery).isEqualTo(new Delivery.Delivered());
        assertThat(slack.posts()).hasSize(1);
        assertThat(slack.posts().getFirst().path()).isEqualTo("/services/T0/B0/webhook-secret");
        assertThat(json(slack.posts().getFirst()).has("channel")).isFalse();
    }

    @Test
    void aBotWithoutAnyChannelSaysSo() {
        var settings = new SlackSettings(Optional.of(TOKEN), Optional.empty(), Optional.empty());

        Delivery delivery = channel(settings).send(Alerts.publicAddress(), DEFAULT);

        assertThat(failure(delivery)).contains("No Slack channel is named");
        assertThat(slack.posts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "channel_not_found, Slack knows no such channel",
        "not_in_channel, The bot is not in the channel",
        "is_archived, The channel is archived",
        "msg_blocks_too_long, Slack refused the message (msg_blocks_too_long)",
    })
    void anAnswerThatIsNotOkIsAFailureInPlainWords(String code, String words) {
        slack.saying(Answer.of(200, "{\"ok\":false,\"error\":\"" + code + "\"}"));

        Delivery delivery = byBot().send(Alerts.publicAddress(), DEFAULT);

        assertThat(failure(delivery)).contains(words).contains(code);
    }

    @Test
    void aWebhookThatRefusesIsAFailure() {
        slack.saying(Answer.of(404, "channel_is_archived"));

        Delivery delivery = byWebhook().send(Alerts.publicAddress(), DEFAULT);

        assertThat(failure(delivery)).contains("The channel is archived");
    }

    @Test
    void anAnswerOfSomethingElseIsAFailureThatDoesNotRepeatIt() {
        slack.saying(Answer.of(502, "<html>some proxy, " + TOKEN + "</html>"));

        Delivery delivery = byBot().send(Alerts.publicAddress(), DEFAULT);

        assertThat(delivery).isEqualTo(new Delivery.Failed("Slack answered with HTTP status 502"));
    }

    @Test
    void whenSlackAsksToWaitNothingIsSentUntilThen() {
        slack.saying(new Answer(429, Map.of("Retry-After", "30"), "", false), Answer.of(200, "ok"));
        SlackAlertChannel channel = byWebhook();

        Delivery first = channel.send(Alerts.publicAddress(), DEFAULT);
        clock.advance(Duration.ofSeconds(10));
        Delivery second = channel.send(Alerts.publicAddress(), DEFAULT);

        assertThat(failure(first)).contains("the next one may come in 30 s");
        assertThat(failure(second)).contains("the next one may come in 20 s");
        assertThat(slack.posts()).hasSize(1);

        clock.advance(Duration.ofSeconds(20));
        assertThat(channel.send(Alerts.publicAddress(), DEFAULT))
                .isEqualTo(new Delivery.Delivered());
    }

    @Test
    void aWaitForOneChannelHoldsUpNoOther() {
        slack.saying(
                new Answer(429, Map.of("Retry-After", "30"), "", false),
                Answer.of(200, "{\"ok\":true}"));
        SlackAlertChannel channel = byBot();

        Delivery busy = channel.send(Alerts.publicAddress(), DEFAULT);
        Delivery other =
                channel.send(Alerts.publicAddress(), new AlertRoute(Optional.of("#other")));

        assertThat(failure(busy)).contains("30 s");
        assertThat(other).isEqualTo(new Delivery.Delivered());
    }

    @Test
    void anAnswerThatNeverEndsIsGivenUp() {
        slack.saying(Answer.stuck());

        Delivery delivery =
                channel(botSettings(), Duration.ofMillis(200))
                        .send(Alerts.publicAddress(), DEFAULT);

        assertThat(delivery)
                .isEqualTo(new Delivery.Failed("Slack gave no whole answer within 0.2 s"));
    }

    @Test
    void whileSlackIsAwayAlertsDoNotWaitForIt() {
        slack.saying(Answer.stuck(), Answer.of(200, "{\"ok\":true}"));
        SlackAlertChannel channel = channel(botSettings(), Duration.ofMillis(200));

        Delivery first = channel.send(Alerts.publicAddress(), DEFAULT);
        Delivery second =
                channel.send(Alerts.publicAddress(), new AlertRoute(Optional.of("#other")));

        assertThat(failure(first)).contains("no whole answer");
        assertThat(second).isEqualTo(new Delivery.Failed("Slack did not answer a moment ago"));
        assertThat(slack.posts()).hasSize(1);

        clock.advance(Duration.ofSeconds(30));
        assertThat(channel.send(Alerts.publicAddress(), DEFAULT))
                .isEqualTo(new Delivery.Delivered());
    }

    @Test
    void anAnswerWithoutMeasureIsGivenUp() {
        slack.saying(Answer.of(200, "x".repeat(100_000)));

        Delivery delivery = byBot().send(Alerts.publicAddress(), DEFAULT);

        assertThat(failure(delivery)).contains("The post to Slack failed");
    }

    @Test
    void aSlackThatIsNotThereIsAFailureWithoutItsAddress() throws IOException {
        URI nobody = URI.create("http://127.0.0.1:" + closedPort() + "/services/webhook-secret");

        Delivery delivery =
                channel(SlackSettings.webhook(nobody)).send(Alerts.publicAddress(), DEFAULT);

        assertThat(delivery)
                .isEqualTo(new Delivery.Failed("Slack could not be reached: no connection"));
    }

    @Test
    void aRefusedTokenIsReadAgainAndTheMessageSentWithTheNewOne() {
        slack.saying(
                Answer.of(200, "{\"ok\":false,\"error\":\"invalid_auth\"}"),
                Answer.of(200, "{\"ok\":true}"));
        var rotating = new RotatingSettings(bot("xoxb-old"), bot("xoxb-new"));

        Delivery delivery = channel(rotating).send(Alerts.publicAddress(), DEFAULT);

        assertThat(delivery).isEqualTo(new Delivery.Delivered());
        assertThat(slack.posts())
                .extracting(post -> post.header("Authorization"))
                .containsExactly("Bearer xoxb-old", "Bearer xoxb-new");
    }

    @Test
    void aTokenThatStaysRefusedIsAFailureAfterOnePost() {
        slack.saying(Answer.of(200, "{\"ok\":false,\"error\":\"invalid_auth\"}"));

        Delivery delivery = byBot().send(Alerts.publicAddress(), DEFAULT);

        assertThat(failure(delivery))
                .contains("does not accept the bot token or the webhook (invalid_auth)");
        assertThat(slack.posts()).hasSize(1);
    }

    @Test
    void settingsThatCannotBeReadAreAFailure() {
        SlackSettingsSource broken = new RotatingSettings();

        Delivery delivery = channel(broken).send(Alerts.publicAddress(), DEFAULT);

        assertThat(delivery).isEqualTo(new Delivery.Failed("no settings left"));
    }

    private SlackAlertChannel byBot() {
        return channel(botSettings());
    }

    private SlackAlertChannel byWebhook() {
        return channel(SlackSettings.webhook(slack.webhook()));
    }

    private static SlackSettings botSettings() {
        return bot(TOKEN);
    }

    private static SlackSettings bot(String token) {
        return new SlackSettings(Optional.of(token), Optional.empty(), Optional.of("#alerts"));
    }

    private SlackAlertChannel channel(SlackSettings settings) {
        return channel(settings, Duration.ofSeconds(10));
    }

    private SlackAlertChannel channel(SlackSettings settings, Duration limit) {
        return channel(SlackSettingsSource.fixed(settings), limit);
    }

    private SlackAlertChannel channel(SlackSettingsSource settings) {
        return channel(settings, Duration.ofSeconds(10));
    }

    private SlackAlertChannel channel(SlackSettingsSource settings, Duration limit) {
        return new SlackAlertChannel(
                settings, Optional.empty(), clock, slack.api(), new SlackExchange(limit));
    }

    private static String failure(Delivery delivery) {
        assertThat(delivery).isInstanceOf(Delivery.Failed.class);
        String why = ((Delivery.Failed) delivery).why();
        assertThat(why).doesNotContain(TOKEN, "webhook-secret");
        return why;
    }

    private static JsonNode json(FakeSlack.Post post) {
        return new JsonMapper().readTree(post.body());
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Gives one setting after the other; the first is the current one. */
    private static final class RotatingSettings implements SlackSettingsSource {

        private final List<SlackSettings> all;
        private int next;

        RotatingSettings(SlackSettings... all) {
            this.all = List.of(all);
        }

        @Override
        public SlackSettings current() {
            if (next >= all.size()) {
                throw new UnusableSlackSettings("no settings left");
            }
            return all.get(next);
        }

        @Override
        public SlackSettings renewed() {
            next++;
            return current();
        }
    }
}
