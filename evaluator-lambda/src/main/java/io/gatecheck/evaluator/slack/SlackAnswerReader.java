package io.gatecheck.evaluator.slack;

import io.gatecheck.alert.Delivery;
import io.gatecheck.alert.MessageRef;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads Slack's answers: JSON from the API, a bare word from a webhook. */
final class SlackAnswerReader {

    private static final JsonMapper JSON = new JsonMapper();

    /** How Slack writes what is wrong, such as {@code channel_not_found}. */
    private static final Pattern CODE = Pattern.compile("[a-z_]{1,64}");

    /**
     * The codes for credentials that new ones would help ({@code docs.slack.dev}, common errors).
     */
    private static final Set<String> CREDENTIALS =
            Set.of(
                    "invalid_auth",
                    "not_authed",
                    "account_inactive",
                    "token_expired",
                    "token_revoked",
                    "invalid_token",
                    "no_service",
                    "no_service_id",
                    "no_active_hooks");

    /** The codes for troubles of Slack's own, which pass ({@code docs.slack.dev}, as above). */
    private static final Set<String> RETRYABLE =
            Set.of(
                    "internal_error",
                    "fatal_error",
                    "service_unavailable",
                    "request_timeout",
                    "ratelimited",
                    "rollup_error",
                    "team_added_to_org");

    private SlackAnswerReader() {}

    static SlackAnswer read(HttpResponse<String> response) {
        if (response.statusCode() == 429) {
            return SlackAnswer.busy(retryAfter(response.headers()));
        }
        String body = response.body().strip();
        if (body.startsWith("{")) {
            return ofApi(response.statusCode(), body);
        }
        if (response.statusCode() == 200 && body.equals("ok")) {
            return SlackAnswer.posted(new Delivery.Delivered(Optional.empty()));
        }
        return failure(response.statusCode(), body);
    }

    private static SlackAnswer ofApi(int status, String body) {
        try {
            JsonNode answer = JSON.readTree(body);
            return status == 200 && answer.path("ok").booleanValue(false)
                    ? SlackAnswer.posted(new Delivery.Delivered(message(answer)))
                    : failure(status, answer.path("error").stringValue(""));
        } catch (JacksonException notJson) {
            return failure(status, "");
        }
    }

    /** A message is identified by its channel and its timestamp (chat.postMessage). */
    private static Optional<MessageRef> message(JsonNode answer) {
        return answer.path("channel")
                .stringValueOpt()
                .flatMap(channel ->
                        answer.path("ts")
                                .stringValueOpt()
                                .map(moment -> new MessageRef(channel + "/" + moment)));
    }

    private static SlackAnswer failure(int status, String code) {
        if (!CODE.matcher(code).matches()) {
            return SlackAnswer.refused(
                    "Slack responded with HTTP status " + status, status >= 500 || status == 408);
        }
        return CREDENTIALS.contains(code)
                ? SlackAnswer.unauthorized(code)
                : SlackAnswer.refused(sentence(code), status >= 500 || RETRYABLE.contains(code));
    }

    private static String sentence(String code) {
        return switch (code) {
            case "channel_not_found" ->
                    "The Slack channel was not found (channel_not_found); check its name";
            case "is_archived", "channel_is_archived" ->
                    "The channel is archived (" + code + "); choose another channel";
            case "not_in_channel" ->
                    "The bot is not in the channel (not_in_channel); invite it to the channel";
            case "missing_scope" ->
                    "The bot lacks an OAuth scope (missing_scope); grant chat:write and reinstall the app";
            default -> "Slack rejected the message (" + code + ")";
        };
    }

    /** The wait in whole seconds as the header says it; half a minute if it says nothing. */
    private static Duration retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .map(String::strip)
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ofSeconds(30));
    }
}
