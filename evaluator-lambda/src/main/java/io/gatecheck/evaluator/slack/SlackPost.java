package io.gatecheck.evaluator.slack;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * One request to Slack. It holds a secret: the token, or the address of the webhook.
 *
 * @param target what Slack limits the rate of: the channel, or the webhook
 */
record SlackPost(HttpRequest request, String target) {

    /**
     * The post of a message, or empty if the settings have no channel for it.
     *
     * @param channel where it is to go; a webhook goes to its own channel all the same
     */
    static Optional<SlackPost> of(
            ObjectNode message, SlackSettings settings, Optional<String> channel, URI api) {
        Optional<String> wanted = channel.or(settings::channel);
        return settings.botToken()
                .flatMap(token -> wanted.map(name -> byBot(message, token, name, api)))
                .or(() -> settings.webhookUrl().map(url -> byWebhook(message, url)));
    }

    private static SlackPost byBot(ObjectNode message, String token, String channel, URI api) {
        ObjectNode addressed = message.deepCopy().put("channel", channel);
        HttpRequest request =
                json(api.resolve("chat.postMessage"), addressed)
                        .header("Authorization", "Bearer " + token)
                        .build();
        return new SlackPost(request, "channel " + channel);
    }

    private static SlackPost byWebhook(ObjectNode message, URI url) {
        return new SlackPost(json(url, message).build(), "webhook");
    }

    private static HttpRequest.Builder json(URI url, ObjectNode body) {
        return HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "SlackPost[" + target + "]";
    }
}
