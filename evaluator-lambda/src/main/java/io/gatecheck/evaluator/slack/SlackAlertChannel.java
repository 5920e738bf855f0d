package io.gatecheck.evaluator.slack;

import io.gatecheck.alert.Alert;
import io.gatecheck.alert.AlertChannel;
import io.gatecheck.alert.AlertRoute;
import io.gatecheck.alert.Delivery;
import io.gatecheck.evaluator.slack.SlackAnswer.Reaction;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends alerts to Slack. If Slack asks to wait, messages to the same channel fail at once until the
 * wait is over; if Slack does not respond, all messages do for a while, so that a batch of events
 * does not wait for each of its alerts. No answer of this class holds a secret.
 */
public final class SlackAlertChannel implements AlertChannel {

    /** Slack's Web API. */
    private static final URI API = URI.create("https://slack.com/api/");

    private static final Duration AWAY = Duration.ofSeconds(30);

    private final SlackSettingsSource settings;
    private final SlackMessage messages;
    private final Clock clock;
    private final URI api;
    private final SlackExchange exchange;
    private final Map<String, Instant> pausedUntil = new ConcurrentHashMap<>();
    private volatile Instant awayUntil = Instant.MIN;

    /**
     * @param adminUrl URL of the admin application; absent if messages have no link to it
     */
    public SlackAlertChannel(SlackSettingsSource settings, Optional<URI> adminUrl, Clock clock) {
        this(settings, adminUrl, clock, API, new SlackExchange(Duration.ofSeconds(10)));
    }

    SlackAlertChannel(
            SlackSettingsSource settings,
            Optional<URI> adminUrl,
            Clock clock,
            URI api,
            SlackExchange exchange) {
        this.settings = settings;
        this.messages = new SlackMessage(adminUrl);
        this.clock = clock;
        this.api = api;
        this.exchange = exchange;
    }

    @Override
    public Delivery send(Alert alert, AlertRoute route) {
        ObjectNode message = messages.of(alert);
        try {
            SlackSettings known = settings.current();
            SlackAnswer answer = post(message, known, route);
            if (answer.reaction() instanceof Reaction.NewCredentials) {
                SlackSettings renewed = settings.renewed();
                if (!renewed.equals(known)) {
                    answer = post(message, renewed, route);
                }
            }
            return answer.delivery();
        } catch (UnusableSlackSettings e) {
            return new Delivery.Failed(String.valueOf(e.getMessage()), e.isRetryable());
        }
    }

    private SlackAnswer post(ObjectNode message, SlackSettings using, AlertRoute route) {
        Optional<SlackPost> post = SlackPost.of(message, using, route.channel(), api);
        if (post.isEmpty()) {
            return SlackAnswer.refused(
                    "No Slack channel is configured: set the tag gatecheck:slack-channel on the account, or a"
                            + " channel in the Slack settings",
                    false);
        }
        String target = post.get().target();
        Instant now = clock.instant();
        if (now.isBefore(awayUntil)) {
            return SlackAnswer.away(
                    "Slack did not respond to the previous message; sending resumes within 30 s");
        }
        Instant until = pausedUntil.getOrDefault(target, Instant.MIN);
        if (now.isBefore(until)) {
            return SlackAnswer.busy(Duration.between(now, until));
        }
        SlackAnswer answer = exchange.of(post.get());
        answer.pause().ifPresent(wait -> pausedUntil.put(target, now.plus(wait)));
        if (answer.reaction() instanceof Reaction.Away) {
            awayUntil = clock.instant().plus(AWAY);
        }
        return answer;
    }
}
