package io.gatecheck.evaluator.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

class SlackSecretTest {

    private final FakeSecrets secrets = new FakeSecrets();
    private final TestClock clock = new TestClock(Instant.parse("2026-11-23T14:05:00Z"));
    private final SlackSecret secret = new SlackSecret(secrets, "gatecheck/slack", clock);

    @Test
    void aSecretHoldsEverySetting() {
        secrets.text =
                """
                {"botToken": "xoxb-1", "webhookUrl": "https://hooks.slack.com/services/1", "channel": "#alerts"}
                """;

        assertThat(secret.current())
                .isEqualTo(
                        new SlackSettings(
                                Optional.of("xoxb-1"),
                                Optional.of(URI.create("https://hooks.slack.com/services/1")),
                                Optional.of("#alerts")));
    }

    @Test
    void aSecretIsReadOnceUntilItIsAskedForAnew() {
        secrets.text = "{\"botToken\": \"xoxb-1\"}";
        SlackSettings first = secret.current();
        secrets.text = "{\"botToken\": \"xoxb-2\"}";

        assertThat(secret.current()).isEqualTo(first);
        assertThat(secrets.reads).isEqualTo(1);
        assertThat(secret.renewed().botToken()).contains("xoxb-2");
        assertThat(secret.current().botToken()).contains("xoxb-2");
        assertThat(secrets.reads).isEqualTo(2);
    }

    @Test
    void aChangedSettingIsSeenAfterFiveMinutes() {
        secrets.text = "{\"botToken\": \"xoxb-1\", \"channel\": \"#alrets\"}";
        SlackSettings first = secret.current();
        secrets.text = "{\"botToken\": \"xoxb-1\", \"channel\": \"#alerts\"}";

        clock.advance(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(secret.current()).isEqualTo(first);

        clock.advance(Duration.ofSeconds(1));
        assertThat(secret.current().channel()).contains("#alerts");
        assertThat(secrets.reads).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xoxb-secret | it is not valid JSON",
                "{\"botToken\": xoxb-secret} | it is not valid JSON",
                "[\"xoxb-secret\"] | it is not a JSON object",
                "{\"token\": \"xoxb-secret\"} | neither a botToken nor a webhookUrl",
                "{\"webhookUrl\": \"https://a b/secret\"} | webhookUrl is not a valid URL",
                "{\"webhookUrl\": \"secret\"} | webhookUrl is not a valid URL",
            })
    void aSecretThatIsNoneIsNamedWithoutBeingShown(String text, String why) {
        secrets.text = text;

        assertThatThrownBy(secret::current)
                .isInstanceOf(UnusableSlackSettings.class)
                .hasMessageContaining("gatecheck/slack")
                .hasMessageContaining(why)
                .hasNoCause()
                .returns(false, SlackSecretTest::isRetryable)
                .message()
                .doesNotContain("secret\"", "xoxb-secret");
    }

    @Test
    void aMissingSecretIsNamed() {
        assertThatThrownBy(secret::current)
                .isInstanceOf(UnusableSlackSettings.class)
                .hasMessageContaining("The secret gatecheck/slack cannot be read")
                .returns(true, SlackSecretTest::isRetryable);
    }

    private static boolean isRetryable(Throwable failure) {
        return failure instanceof UnusableSlackSettings unusable && unusable.isRetryable();
    }

    /** One secret; none where its text is empty. */
    private static final class FakeSecrets implements SecretsManagerClient {

        private String text = "";
        private int reads;

        @Override
        public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
            reads++;
            if (text.isEmpty()) {
                throw ResourceNotFoundException.builder().message("no such secret").build();
            }
            return GetSecretValueResponse.builder().secretString(text).build();
        }

        @Override
        public String serviceName() {
            return "secretsmanager";
        }

        @Override
        public void close() {}
    }
}
