package io.gatecheck.evaluator.slack;

import static io.gatecheck.evaluator.slack.SlackChannels.DEFAULT;
import static io.gatecheck.evaluator.slack.SlackChannels.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.alert.Delivery;
import io.gatecheck.evaluator.slack.FakeSlack.Answer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens when Slack does not accept the settings, or there are none. */
class SlackCredentialsTest {

    private final SlackChannels channels = new SlackChannels();

    @AfterEach
    void stop() {
        channels.close();
    }

    @Test
    void aRefusedTokenIsReadAgainAndTheMessageSentWithTheNewOne() {
        channels.slack.saying(
                Answer.of(200, "{\"ok\":false,\"error\":\"invalid_auth\"}"),
                Answer.of(200, "{\"ok\":true}"));
        var rotating =
                new RotatingSettings(SlackChannels.bot("xoxb-old"), SlackChannels.bot("xoxb-new"));

        Delivery delivery = channels.channel(rotating).send(Alerts.publicAddress(), DEFAULT);

        assertThat(delivery).isEqualTo(new Delivery.Delivered(Optional.empty()));
        assertThat(channels.slack.posts())
                .extracting(post -> post.header("Authorization"))
                .containsExactly("Bearer xoxb-old", "Bearer xoxb-new");
    }

    @Test
    void aTokenThatStaysRefusedIsAFailureAfterOnePost() {
        channels.slack.saying(Answer.of(200, "{\"ok\":false,\"error\":\"invalid_auth\"}"));

        Delivery delivery = channels.byBot().send(Alerts.publicAddress(), DEFAULT);

        assertThat(failure(delivery))
                .contains("rejected the bot token or the webhook (invalid_auth)");
        assertThat(channels.slack.posts()).hasSize(1);
    }

    @Test
    void settingsThatCannotBeReadAreAFailure() {
        SlackSettingsSource broken = new RotatingSettings();

        Delivery delivery = channels.channel(broken).send(Alerts.publicAddress(), DEFAULT);

        assertThat(delivery).isEqualTo(new Delivery.Failed("no settings left", false));
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
