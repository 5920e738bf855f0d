package io.gatecheck.evaluator.slack;

import static io.gatecheck.evaluator.slack.SlackChannels.DEFAULT;
import static io.gatecheck.evaluator.slack.SlackChannels.TOKEN;
import static io.gatecheck.evaluator.slack.SlackChannels.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.alert.AlertRoute;
import io.gatecheck.alert.Delivery;
import io.gatecheck.alert.MessageRef;
import io.gatecheck.evaluator.slack.FakeSlack.Answer;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where an alert is posted, and how it is said what went wrong. */
class SlackAlertChannelTest {

    private static final Delivery POSTED =
            new Delivery.Delivered(Optional.of(new MessageRef("C0123456789/1.0")));

    private final SlackChannels channels = new SlackChannels();

    @AfterEach
    void stop() {
        channels.close();
    }

    @Test
    void aBotPostsToTheDefaultChannel() {
        Delivery delivery = channels.byBot().send(Alerts.publicAddress(), DEFAULT);

        assertThat(delivery).isEqualTo(POSTED);
        assertThat(channels.slack.posts()).hasSize(1);
        FakeSlack.Post post = channels.slack.posts().getFirst();
        assertThat(post.path()).isEqualTo("/api/chat.postMessage");
        assertThat(post.header("Content-type")).isEqualTo("application/json; charset=utf-8");
        assertThat(post.header("Authorization")).isEqualTo("Bearer " + TOKEN);
        assertThat(json(post).get("channel").stringValue()).isEqualTo("#alerts");
        assertThat(json(post).get("blocks").size()).isGreaterThan(3);
    }

    @Test
    void aBotPostsToTheChannelOfTheRoute() {
        Delivery delivery =
                channels.byBot()
                        .send(Alerts.publicAddress(), new AlertRoute(Optional.of("#payments")));

        assertThat(delivery).isEqualTo(POSTED);
        assertThat(json(channels.slack.posts().getFirst()).get("channel").stringValue())
                .isEqualTo("#payments");
    }

    @Test
    void aWebhookPostsToItsOwnChannel() {
        Delivery delivery =
                channels.byWebhook()
                        .send(Alerts.publicAddress(), new AlertRoute(Optional.of("#payments")));

        assertThat(delivery).isEqualTo(new Delivery.Delivered(Optional.empty()));
        assertThat(channels.slack.posts()).hasSize(1);
        assertThat(channels.slack.posts().getFirst().path())
                .isEqualTo("/services/T0/B0/webhook-secret");
        assertThat(json(channels.slack.posts().getFirst()).has("channel")).isFalse();
    }

    @Test
    void aBotWithoutAnyChannelSaysSo() {
        var settings = new SlackSettings(Optional.of(TOKEN), Optional.empty(), Optional.empty());

        Delivery delivery = channels.channel(settings).send(Alerts.publicAddress(), DEFAULT);

        assertThat(failure(delivery)).contains("No Slack channel is configured");
        assertThat(channels.slack.posts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "channel_not_found, The Slack channel was not found",
        "not_in_channel, The bot is not in the channel",
        "is_archived, The channel is archived",
        "msg_blocks_too_long, Slack rejected the message (msg_blocks_too_long)",
    })
    void anAnswerThatIsNotOkIsAFailureInPlainWords(String code, String words) {
        channels.slack.saying(Answer.of(200, "{\"ok\":false,\"error\":\"" + code + "\"}"));

        Delivery delivery = channels.byBot().send(Alerts.publicAddress(), DEFAULT);

        assertThat(failure(delivery)).contains(words).contains(code);
    }

    @Test
    void aWebhookThatRefusesIsAFailure() {
        channels.slack.saying(Answer.of(404, "channel_is_archived"));

        Delivery delivery = channels.byWebhook().send(Alerts.publicAddress(), DEFAULT);

        assertThat(failure(delivery)).contains("The channel is archived");
    }

    @Test
    void anAnswerOfSomethingElseIsAFailureThatDoesNotRepeatIt() {
        channels.slack.saying(Answer.of(502, "<html>some proxy, " + TOKEN + "</html>"));

        Delivery delivery = channels.byBot().send(Alerts.publicAddress(), DEFAULT);

        assertThat(delivery)
                .isEqualTo(new Delivery.Failed("Slack responded with HTTP status 502", true));
    }

    private static JsonNode json(FakeSlack.Post post) {
        return new JsonMapper().readTree(post.body());
    }
}
