package io.gatecheck.evaluator.slack;

import java.net.URI;
import java.util.Optional;

/**
 * How Slack is reached. Its text never shows the token or the webhook, which are both secrets.
 *
 * @param botToken the token with which {@code chat.postMessage} is called; needs the scope {@code
 *     chat:write}
 * @param webhookUrl an incoming webhook; Slack has bound it to one channel
 * @param channel the name or id of the channel for accounts that name none of their own
 */
public record SlackSettings(
        Optional<String> botToken, Optional<URI> webhookUrl, Optional<String> channel) {

    public SlackSettings {
        botToken = botToken.map(String::strip).filter(token -> !token.isEmpty());
        channel = channel.map(String::strip).filter(name -> !name.isEmpty());
        if (botToken.isEmpty() && webhookUrl.isEmpty()) {
            throw new IllegalArgumentException(
                    "the Slack settings have neither a botToken nor a webhookUrl");
        }
        if (botToken.filter(token -> !token.chars().allMatch(SlackSettings::isVisible))
                .isPresent()) {
            throw new IllegalArgumentException("the botToken has a space or an invalid character");
        }
        if (webhookUrl.filter(url -> !isWeb(url)).isPresent()) {
            throw new IllegalArgumentException("the webhookUrl is not a valid URL");
        }
    }

    /** The settings of one incoming webhook. */
    public static SlackSettings webhook(URI url) {
        return new SlackSettings(Optional.empty(), Optional.of(url), Optional.empty());
    }

    private static boolean isVisible(int character) {
        return character > ' ' && character < 127;
    }

    private static boolean isWeb(URI url) {
        return url.getHost() != null
                && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()));
    }

    @Override
    public String toString() {
        return "SlackSettings[botToken=%s, webhookUrl=%s, channel=%s]"
                .formatted(
                        botToken.isPresent() ? "set" : "none",
                        webhookUrl.isPresent() ? "set" : "none",
                        channel.orElse("none"));
    }
}
