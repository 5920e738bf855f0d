package io.gatecheck.local.slack;

import io.gatecheck.alert.Alert;
import io.gatecheck.alert.AlertChannel;
import io.gatecheck.alert.AlertRoute;
import io.gatecheck.alert.Delivery;
import io.gatecheck.evaluator.slack.SlackAlertChannel;
import io.gatecheck.evaluator.slack.SlackSettings;
import io.gatecheck.evaluator.slack.SlackSettingsSource;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/**
 * Sends every alert to the inbox, through the very channel that posts to Slack, and to Slack itself
 * if it is configured.
 */
public final class InboxAlertChannel implements AlertChannel {

    private static final String DEFAULT_CHANNEL = "#gatecheck";

    private final InboxEndpoint endpoint;
    private final Optional<AlertChannel> slack;
    private final URI adminUrl;
    private final Clock clock;

    /**
     * @param slack the real one; its answer is the answer
     */
    public InboxAlertChannel(
            InboxEndpoint endpoint, Optional<AlertChannel> slack, URI adminUrl, Clock clock) {
        this.endpoint = endpoint;
        this.slack = slack;
        this.adminUrl = adminUrl;
        this.clock = clock;
    }

    @Override
    public Delivery send(Alert alert, AlertRoute route) {
        Delivery kept = inbox(alert, route).send(alert, route);
        return slack.map(channel -> channel.send(alert, route)).orElse(kept);
    }

    /** A webhook does not say the channel, so each has its own address. */
    private AlertChannel inbox(Alert alert, AlertRoute route) {
        String key =
                alert.violation().id() + "-" + alert.violation().times().openedAt().toEpochMilli();
        URI webhook = endpoint.webhook(route.channel().orElse(DEFAULT_CHANNEL), key);
        return new SlackAlertChannel(
                SlackSettingsSource.fixed(SlackSettings.webhook(webhook)),
                Optional.of(adminUrl),
                clock);
    }
}
