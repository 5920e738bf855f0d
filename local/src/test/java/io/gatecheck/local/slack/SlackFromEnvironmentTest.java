package io.gatecheck.local.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SlackFromEnvironmentTest {

    @Test
    void withoutSettingsThereIsNoSlack() {
        assertThat(SlackFromEnvironment.read(Map.of("SLACK_CHANNEL", "#a"))).isEmpty();
    }

    @Test
    void aTokenNeedsAChannel() {
        assertThatThrownBy(() -> SlackFromEnvironment.read(Map.of("SLACK_BOT_TOKEN", "xoxb-1")))
                .hasMessageContaining("SLACK_CHANNEL")
                .hasMessageNotContaining("xoxb");
    }

    @Test
    void aBrokenWebhookIsNotShown() {
        assertThatThrownBy(() ->
                        SlackFromEnvironment.read(Map.of("SLACK_WEBHOOK_URL", "ht tp://se cret")))
                .hasMessageNotContaining("cret")
                .hasNoCause();
    }
}
