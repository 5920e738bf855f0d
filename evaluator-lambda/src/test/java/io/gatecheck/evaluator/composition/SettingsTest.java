package io.gatecheck.evaluator.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Map<String, String> NEEDED =
            Map.of(
                    "GATECHECK_CONTROL_TABLE", "gatecheck-control",
                    "GATECHECK_VIOLATIONS_TABLE", "gatecheck-violations",
                    "GATECHECK_READER_ROLE", "GatecheckReader",
                    "GATECHECK_EXTERNAL_ID", "org-1234",
                    "GATECHECK_DEAD_LETTER_QUEUE_URL", "https://sqs.example/q",
                    "GATECHECK_MAX_RECEIVES", "5");

    @Test
    void whatIsNeededIsEnough() {
        assertThat(Settings.of(NEEDED))
                .isEqualTo(
                        new Settings(
                                "gatecheck-control",
                                "gatecheck-violations",
                                "GatecheckReader",
                                "org-1234",
                                "https://sqs.example/q",
                                5,
                                Duration.ofDays(30),
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void whatIsOptionalIsRead() {
        var settings =
                Settings.of(
                        and(
                                Map.of(
                                        "GATECHECK_RECORDED_TASK_DAYS", "60",
                                        "GATECHECK_SLACK_SECRET_ID", "slack",
                                        "GATECHECK_ADMIN_URL", "https://gatecheck.example.com")));

        assertThat(settings.recordedTaskRetention()).isEqualTo(Duration.ofDays(60));
        assertThat(settings.slackSecretId()).contains("slack");
        assertThat(settings.adminUrl()).contains(URI.create("https://gatecheck.example.com"));
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        assertThatThrownBy(() -> Settings.of(Map.of("GATECHECK_READER_ROLE", " ")))
                .hasMessage(
                        "The function cannot start: GATECHECK_CONTROL_TABLE is missing,"
                                + " GATECHECK_VIOLATIONS_TABLE is missing,"
                                + " GATECHECK_READER_ROLE is missing,"
                                + " GATECHECK_EXTERNAL_ID is missing,"
                                + " GATECHECK_DEAD_LETTER_QUEUE_URL is missing,"
                                + " GATECHECK_MAX_RECEIVES is missing. Correct these environment"
                                + " variables of the function.");
    }

    @Test
    void whatIsWrongIsNamedWithoutItsValue() {
        assertThatThrownBy(() ->
                        Settings.of(
                                and(
                                        Map.of(
                                                "GATECHECK_MAX_RECEIVES", "many",
                                                "GATECHECK_RECORDED_TASK_DAYS", "91",
                                                "GATECHECK_ADMIN_URL", "gatecheck"))))
                .hasMessage(
                        "The function cannot start: GATECHECK_MAX_RECEIVES is not a whole number from"
                                + " 1 to 9999, GATECHECK_RECORDED_TASK_DAYS is not a whole number"
                                + " from 1 to 90, GATECHECK_ADMIN_URL is not a valid URL. Correct these"
                                + " environment variables of the function.");
    }

    @Test
    void learningTheOrganizationNeedsNoMoreThanItsTable() {
        assertThat(Settings.controlTable(NEEDED)).isEqualTo("gatecheck-control");
    }

    private static Map<String, String> and(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(NEEDED);
        all.putAll(more);
        return all;
    }
}
