package io.gatecheck.evaluator.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.alert.AlertRoute;
import io.gatecheck.alert.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Makes channels to a fake Slack, by a clock that stands still. */
final class SlackChannels implements AutoCloseable {

    static final String TOKEN = "xoxb-not-a-real-token";
    static final AlertRoute DEFAULT = new AlertRoute(Optional.empty());
    static final SlackSettings BOT = bot(TOKEN);

    final FakeSlack slack = new FakeSlack();
    final TestClock clock = new TestClock(Instant.parse("2026-11-23T14:05:00Z"));

    SlackAlertChannel byBot() {
        return channel(BOT);
    }

    SlackAlertChannel byWebhook() {
        return channel(SlackSettings.webhook(slack.webhook()));
    }

    SlackAlertChannel channel(SlackSettings settings) {
        return channel(settings, Duration.ofSeconds(10));
    }

    SlackAlertChannel channel(SlackSettings settings, Duration limit) {
        return channel(SlackSettingsSource.fixed(settings), limit);
    }

    SlackAlertChannel channel(SlackSettingsSource settings) {
        return channel(settings, Duration.ofSeconds(10));
    }

    private SlackAlertChannel channel(SlackSettingsSource settings, Duration limit) {
        return new SlackAlertChannel(
                settings, Optional.empty(), clock, slack.api(), new SlackExchange(limit));
    }

    /** A bot with this token, whose default channel is {@code #alerts}. */
    static SlackSettings bot(String token) {
        return new SlackSettings(Optional.of(token), Optional.empty(), Optional.of("#alerts"));
    }

    /** Why nothing was delivered; no secret is in it. */
    static String failure(Delivery delivery) {
        assertThat(delivery).isInstanceOf(Delivery.Failed.class);
        String why = ((Delivery.Failed) delivery).why();
        assertThat(why).doesNotContain(TOKEN, "webhook-secret");
        return why;
    }

    @Override
    public void close() {
        slack.close();
    }
}
