package io.gatecheck.local.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackInboxTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    @TempDir private Path folder;

    @Test
    void messagesAreThereNewestFirstAfterARestart() throws IOException {
        SlackInbox inbox = SlackInbox.in(file());
        inbox.add(message("a", 1));
        inbox.add(message("b", 2));

        assertThat(SlackInbox.in(file()).newest())
                .containsExactly(message("b", 2), message("a", 1));
    }

    @Test
    void anotherTryOfTheSameAlertReplacesTheFirst() throws IOException {
        SlackInbox inbox = SlackInbox.in(file());
        inbox.add(message("a", 1));
        inbox.add(message("b", 2));
        inbox.add(message("a", 3));

        assertThat(inbox.newest()).containsExactly(message("a", 3), message("b", 2));
    }

    @Test
    void onlyTheNewestTwoHundredAreKept() throws IOException {
        SlackInbox inbox = SlackInbox.in(file());
        for (int i = 0; i < 205; i++) {
            inbox.add(message("m" + i, i));
        }

        assertThat(inbox.newest()).hasSize(200).first().isEqualTo(message("m204", 204));
    }

    @Test
    void whatIsPostedToTheWebhookOfAChannelIsInTheInbox() throws Exception {
        SlackInbox inbox = SlackInbox.in(file());

        try (InboxEndpoint endpoint = new InboxEndpoint(inbox, Clock.fixed(NOON, ZoneOffset.UTC))) {
            int status = post(endpoint.webhook("#team-shop", "k1"), "{\"text\": \"hello\"}");

            assertThat(status).isEqualTo(200);
            assertThat(inbox.newest())
                    .containsExactly(
                            new InboxMessage("k1", NOON, "#team-shop", "{\"text\": \"hello\"}"));
        }
    }

    private static int post(URI url, String body) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(url)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static InboxMessage message(String key, int second) {
        return new InboxMessage(key, NOON.plusSeconds(second), "#c", "{}");
    }

    private Path file() {
        return folder.resolve("slack.jsonl");
    }
}
