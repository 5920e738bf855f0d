package io.gatecheck.admin.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatecheck.access.BrowserSession;
import io.gatecheck.access.BrowserSessions;
import io.gatecheck.access.InMemoryBrowserSessions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TextSessionsTest {

    private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

    private Instant now = START;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final BrowserSessions stored = new InMemoryBrowserSessions();
    private final TextSessions sessions = new TextSessions(stored, clock);

    @Test
    void aSessionIsOverAfterHalfAnHourWithoutARequest() {
        String id = started();

        now = START.plus(Duration.ofMinutes(29));
        use(id);
        now = now.plus(Duration.ofMinutes(29));
        assertThat(sessions.findById(id)).isNotNull();
        now = now.plus(Duration.ofMinutes(1));

        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void aSessionIsOverAfterTwelveHoursHoweverMuchItIsUsed() {
        String id = started();

        while (now.isBefore(START.plus(Duration.ofHours(12)).minus(Duration.ofMinutes(20)))) {
            now = now.plus(Duration.ofMinutes(20));
            use(id);
        }
        now = START.plus(Duration.ofHours(12));

        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void anotherIdMakesTheFirstOneWorthless() {
        String id = started();
        TextSession session = found(id);

        String another = session.changeSessionId();
        sessions.save(session);

        assertThat(sessions.findById(id)).isNull();
        assertThat(found(another).<String>getAttribute("name")).isEqualTo("ada@example.com");
    }

    @Test
    void aRequestSoonAfterTheLastOneIsNotWritten() {
        String id = started();

        now = START.plusSeconds(59);
        use(id);

        assertThat(stored.find(id, now)).map(BrowserSession::usedAt).contains(START);
    }

    @Test
    void aSlowRequestDoesNotUndoTheSignOutOfAnother() {
        String id = started();
        TextSession slow = found(id);
        slow.setAttribute("draft", "typed");

        sessions.deleteById(id);
        sessions.save(slow);

        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void onlyTextsAreRemembered() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sessions.createSession().setAttribute("names", List.of()))
                .withMessageContaining("A session holds texts only; names is a ");
    }

    private String started() {
        TextSession session = sessions.createSession();
        session.setAttribute("name", "ada@example.com");
        sessions.save(session);
        return session.getId();
    }

    private void use(String id) {
        TextSession session = found(id);
        session.setLastAccessedTime(Instant.EPOCH);
        sessions.save(session);
    }

    private TextSession found(String id) {
        return Objects.requireNonNull(sessions.findById(id));
    }
}
