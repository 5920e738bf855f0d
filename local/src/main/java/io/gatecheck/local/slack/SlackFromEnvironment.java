package io.gatecheck.local.slack;

import io.gatecheck.evaluator.slack.SlackSettings;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Slack's settings in the environment: {@code SLACK_WEBHOOK_URL}, or {@code SLACK_BOT_TOKEN} with
 * {@code SLACK_CHANNEL}.
 */
public final class SlackFromEnvironment {

    private SlackFromEnvironment() {}

    /**
     * The settings, or empty if there are none.
     *
     * @throws IllegalArgumentException if they cannot be used; its message holds no secret
     */
    public static Optional<SlackSettings> read(Map<String, String> environment) {
        Optional<String> token = value(environment, "SLACK_BOT_TOKEN");
        Optional<String> channel = value(environment, "SLACK_CHANNEL");
        Optional<URI> webhook =
                value(environment, "SLACK_WEBHOOK_URL").map(SlackFromEnvironment::url);
        if (token.isPresent() && channel.isEmpty()) {
            throw new IllegalArgumentException(
                    "SLACK_BOT_TOKEN is set, but SLACK_CHANNEL is not; set it to the channel for accounts without one of their own");
        }
        return token.isPresent() || webhook.isPresent()
                ? Optional.of(new SlackSettings(token, webhook, channel))
                : Optional.empty();
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }

    private static URI url(String text) {
        try {
            return URI.create(text.strip());
        } catch (IllegalArgumentException _) {
            // Its message shows the address, which is a secret.
            throw new IllegalArgumentException("SLACK_WEBHOOK_URL is not a valid URL");
        }
    }
}
