package io.gatecheck.evaluator.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlackSettingsTest {

    @Test
    void settingsNeverShowTheirSecrets() {
        var settings =
                new SlackSettings(
                        Optional.of("xoxb-secret"),
                        Optional.of(URI.create("https://hooks.slack.com/services/secret")),
                        Optional.of("#alerts"));

        assertThat(settings)
                .hasToString("SlackSettings[botToken=set, webhookUrl=set, channel=#alerts]");
    }

    @Test
    void aPostNeverShowsItsSecrets() {
        var request = HttpRequest.newBuilder(URI.create("https://hooks.slack.com/secret")).build();

        assertThat(new SlackPost(request, "webhook")).hasToString("SlackPost[webhook]");
    }

    @Test
    void settingsWithNeitherTokenNorWebhookAreRefused() {
        assertThatThrownBy(() ->
                        new SlackSettings(
                                Optional.of(" "), Optional.empty(), Optional.of("#alerts")))
                .hasMessageContaining("neither a botToken nor a webhookUrl");
    }

    @Test
    void aTokenThatCannotStandInAHeaderIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() ->
                        new SlackSettings(
                                Optional.of("xoxb-secret\nmore"),
                                Optional.empty(),
                                Optional.empty()))
                .hasMessageContaining("botToken")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aWebhookThatIsNoneOfTheWebIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> SlackSettings.webhook(URI.create("file:///secret")))
                .hasMessageContaining("webhookUrl")
                .hasMessageNotContaining("secret");
    }
}
