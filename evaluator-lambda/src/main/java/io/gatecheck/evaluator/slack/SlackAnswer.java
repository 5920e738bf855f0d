package io.gatecheck.evaluator.slack;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Slack said to a post. */
sealed interface SlackAnswer {

    /** The message is in the channel. */
    record Posted() implements SlackAnswer {}

    /** Too many messages; the next one may come after this time. */
    record Busy(Duration pause) implements SlackAnswer {}

    /** The token or the webhook is not valid, or not any more. */
    record Unauthorized(String code) implements SlackAnswer {}

    /** There was no answer; why, in a sentence. */
    record Away(String why) implements SlackAnswer {}

    /** The message was not taken; why, in a sentence. */
    record Refused(String why) implements SlackAnswer {}

    JsonMapper JSON = new JsonMapper();

    /** How Slack writes what is wrong, such as {@code channel_not_found}. */
    Pattern CODE = Pattern.compile("[a-z_]{1,64}");

    /**
     * The codes for credentials that new ones would help ({@code docs.slack.dev}, common errors).
     */
    Set<String> CREDENTIALS =
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

    /** Reads an answer: JSON from the API, a bare word from a webhook. */
    static SlackAnswer of(HttpResponse<String> response) {
        if (response.statusCode() == 429) {
            return new Busy(retryAfter(response.headers()));
        }
        String body = response.body().strip();
        if (body.startsWith("{")) {
            return ofApi(response.statusCode(), body);
        }
        if (response.statusCode() == 200 && body.equals("ok")) {
            return new Posted();
        }
        return failure(response.statusCode(), body);
    }

    private static SlackAnswer ofApi(int status, String body) {
        try {
            JsonNode answer = JSON.readTree(body);
            return status == 200 && answer.path("ok").booleanValue(false)
                    ? new Posted()
                    : failure(status, answer.path("error").stringValue(""));
        } catch (JacksonException notJson) {
            return failure(status, "");
        }
    }

    private static SlackAnswer failure(int status, String code) {
        if (!CODE.matcher(code).matches()) {
            return new Refused("Slack answered with HTTP status " + status);
        }
        return CREDENTIALS.contains(code) ? new Unauthorized(code) : new Refused(sentence(code));
    }

    private static String sentence(String code) {
        return switch (code) {
            case "channel_not_found" -> "Slack knows no such channel (channel_not_found)";
            case "is_archived", "channel_is_archived" ->
                    "The channel is archived (" + code + "); name another";
            case "not_in_channel" ->
                    "The bot is not in the channel (not_in_channel); invite it there";
            case "missing_scope" ->
                    "The bot lacks a scope (missing_scope); grant chat:write and install it again";
            default -> "Slack refused the message (" + code + ")";
        };
    }

    /** The wait in whole seconds as the header says it; half a minute where it says nothing. */
    private static Duration retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .map(String::strip)
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ofSeconds(30));
    }
}
