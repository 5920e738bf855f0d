package io.gatecheck.evaluator.slack;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Slack's settings in a Secrets Manager secret: a JSON object with {@code botToken}, {@code
 * webhookUrl} and {@code channel}, of which the first or the second must be there.
 */
public final class SlackSecret implements SlackSettingsSource {

    private static final JsonMapper JSON = new JsonMapper();

    /** How long a change of the secret may go unseen, such as another default channel. */
    private static final Duration TTL = Duration.ofMinutes(5);

    private final SecretsManagerClient secrets;
    private final String secretId;
    private final Clock clock;
    private volatile @Nullable Cached cached;

    /**
     * @param secretId the ARN or name of the secret
     */
    public SlackSecret(SecretsManagerClient secrets, String secretId, Clock clock) {
        this.secrets = secrets;
        this.secretId = secretId;
        this.clock = clock;
    }

    @Override
    public SlackSettings current() {
        Cached last = cached;
        return last != null && clock.instant().isBefore(last.until) ? last.settings : renewed();
    }

    @Override
    public SlackSettings renewed() {
        SlackSettings settings = parse(read());
        cached = new Cached(settings, clock.instant().plus(TTL));
        return settings;
    }

    private String read() {
        try {
            String text =
                    secrets.getSecretValue(request -> request.secretId(secretId)).secretString();
            if (text == null) {
                throw new UnusableSlackSettings(
                        "The secret " + secretId + " is binary; it must be a JSON string");
            }
            return text;
        } catch (SdkException e) {
            throw new UnusableSlackSettings(
                    "The secret " + secretId + " cannot be read: " + e.getMessage(), e);
        }
    }

    private SlackSettings parse(String text) {
        JsonNode object;
        try {
            object = JSON.readTree(text);
        } catch (JacksonException _) {
            // Neither its message nor the cause may go on: both can show a piece of the secret.
            throw unusable("it is not valid JSON");
        }
        if (!object.isObject()) {
            throw unusable("it is not a JSON object");
        }
        try {
            return new SlackSettings(
                    text(object, "botToken"),
                    text(object, "webhookUrl").map(SlackSecret::url),
                    text(object, "channel"));
        } catch (IllegalArgumentException e) {
            throw unusable(e.getMessage());
        }
    }

    private static Optional<String> text(JsonNode object, String name) {
        return object.path(name).stringValueOpt().filter(value -> !value.isBlank());
    }

    private static URI url(String text) {
        try {
            return URI.create(text.strip());
        } catch (IllegalArgumentException _) {
            // Its message shows the address, which is a secret.
            throw new IllegalArgumentException("the webhookUrl is not a valid URL");
        }
    }

    private UnusableSlackSettings unusable(@Nullable String why) {
        return new UnusableSlackSettings(
                "The secret %s does not contain valid Slack settings: %s. Write {\"botToken\": \"…\", \"channel\": \"…\"} or {\"webhookUrl\": \"…\"}"
                        .formatted(secretId, why));
    }

    private record Cached(SlackSettings settings, Instant until) {}
}
