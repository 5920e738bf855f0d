package io.gatecheck.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of sessions does. */
public abstract class BrowserSessionsContract {

    protected static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private static final BrowserSession SESSION =
            new BrowserSession(
                    "a-secret",
                    NOW,
                    NOW,
                    NOW.plus(Duration.ofMinutes(30)),
                    Map.of("name", "ada@example.com"));

    protected abstract BrowserSessions sessions();

    @Test
    void aSessionIsFoundUntilItIsOver() {
        sessions().create(SESSION);

        assertThat(sessions().find("a-secret", NOW.plus(Duration.ofMinutes(29)))).contains(SESSION);
        assertThat(sessions().find("a-secret", SESSION.expiresAt())).isEmpty();
        assertThat(sessions().find("another", NOW)).isEmpty();
    }

    @Test
    void anUpdateReplacesWhatIsRemembered() {
        sessions().create(SESSION);
        Instant later = NOW.plus(Duration.ofMinutes(10));
        BrowserSession used =
                new BrowserSession(
                        "a-secret", NOW, later, later.plus(Duration.ofMinutes(30)), Map.of());

        sessions().update(used);

        assertThat(sessions().find("a-secret", later)).contains(used);
    }

    @Test
    void anUpdateDoesNotBringBackADeletedSession() {
        sessions().create(SESSION);
        sessions().delete("a-secret");

        sessions().update(SESSION);

        assertThat(sessions().find("a-secret", NOW)).isEmpty();
    }

    @Test
    void deletingTwiceIsDeleting() {
        sessions().create(SESSION);

        sessions().delete("a-secret");
        sessions().delete("a-secret");

        assertThat(sessions().find("a-secret", NOW)).isEmpty();
    }
}
