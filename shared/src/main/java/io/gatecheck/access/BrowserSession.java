package io.gatecheck.access;

import java.time.Instant;
import java.util.Map;

/**
 * What is remembered of a browser between two requests: who signed in with it, and what keeps its
 * forms from being forged. Texts only, so that nothing has to be deserialized.
 *
 * @param id a secret of the browser
 * @param expiresAt when it is over if it is not used again
 */
public record BrowserSession(
        String id,
        Instant createdAt,
        Instant usedAt,
        Instant expiresAt,
        Map<String, String> texts) {

    public BrowserSession {
        texts = Map.copyOf(texts);
    }

    @Override
    public String toString() {
        return "a session of " + createdAt; // neither the id nor a token may reach a log
    }
}
