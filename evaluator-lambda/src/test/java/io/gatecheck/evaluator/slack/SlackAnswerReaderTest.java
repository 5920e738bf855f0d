package io.gatecheck.evaluator.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.alert.Delivery;
import io.gatecheck.alert.MessageRef;
import io.gatecheck.evaluator.slack.SlackAnswer.Reaction;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackAnswerReaderTest {

    @Test
    void aMessageIsKnownByItsChannelAndItsMoment() {
        var answer = read(200, "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1700000000.000100\"}");

        assertThat(answer)
                .isEqualTo(
                        SlackAnswer.posted(
                                new Delivery.Delivered(
                                        Optional.of(new MessageRef("C1/1700000000.000100")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "ok\n", "{\"ok\":true}", "{\"ok\":true,\"channel\":\"C1\"}"})
    void anAnswerThatDoesNotNameTheMessageIsADeliveryAllTheSame(String body) {
        assertThat(read(200, body).delivery()).isEqualTo(new Delivery.Delivered(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "200, internal_error",
        "200, fatal_error",
        "200, service_unavailable",
        "200, request_timeout",
        "200, ratelimited",
        "200, team_added_to_org",
        "500, rollup_error",
        "503, channel_not_found"
    })
    void troublesOfSlackAreRetryable(int status, String code) {
        assertThat(failure(read(status, error(code))).retryable()).isTrue();
        assertThat(failure(read(status == 200 ? 500 : status, code)).retryable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "200, channel_not_found",
        "200, is_archived",
        "200, not_in_channel",
        "200, missing_scope",
        "200, invalid_blocks",
        "200, msg_blocks_too_long",
        "200, invalid_auth",
        "404, channel_is_archived",
        "404, no_service",
        "403, action_prohibited"
    })
    void whatSomebodyMustFixIsPermanent(int status, String code) {
        assertThat(failure(read(status, error(code)))).isEqualTo(failure(read(status, code)));
        assertThat(failure(read(status, error(code))).retryable()).isFalse();
        assertThat(failure(read(status, error(code))).why()).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "500, true",
        "502, true",
        "408, true",
        "403, false",
        "404, false",
        "200, false",
    })
    void anAnswerInNoWordsOfSlackIsJudgedByItsStatus(int status, boolean retryable) {
        for (String body : List.of("<html>xoxb-1</html>", "{\"ok\":fal", "{}", "")) {
            assertThat(read(status, body))
                    .isEqualTo(
                            SlackAnswer.refused(
                                    "Slack responded with HTTP status " + status, retryable));
        }
    }

    @ParameterizedTest
    @CsvSource({"30, 30", "'', 30", "soon, 30", "1, 1"})
    void tooManyMessagesAreRetryableAfterThePauseThatSlackAsksFor(String header, long seconds) {
        var answer = read(429, "ratelimited", Map.of("Retry-After", List.of(header)));

        assertThat(answer.pause()).contains(Duration.ofSeconds(seconds));
        assertThat(failure(answer).retryable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_auth", "token_revoked", "account_inactive", "no_active_hooks"})
    void credentialsThatAreNotAcceptedCallForNewOnes(String code) {
        var answer = read(200, error(code));

        assertThat(answer.reaction()).isEqualTo(new Reaction.NewCredentials());
        assertThat(failure(answer).retryable()).isFalse();
    }

    private static String error(String code) {
        return "{\"ok\":false,\"error\":\"" + code + "\"}";
    }

    private static Delivery.Failed failure(SlackAnswer answer) {
        assertThat(answer.delivery()).isInstanceOf(Delivery.Failed.class);
        return (Delivery.Failed) answer.delivery();
    }

    private static SlackAnswer read(int status, String body) {
        return read(status, body, Map.of());
    }

    private static SlackAnswer read(int status, String body, Map<String, List<String>> headers) {
        return SlackAnswerReader.read(
                new Answered(status, body, HttpHeaders.of(headers, (_, _) -> true)));
    }

    /** An answer that came over no network. */
    private record Answered(int statusCode, String body, HttpHeaders headers)
            implements HttpResponse<String> {

        @Override
        public HttpRequest request() {
            return HttpRequest.newBuilder(uri()).build();
        }

        @Override
        public Optional<HttpResponse<String>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return URI.create("https://slack.com/api/chat.postMessage");
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}
