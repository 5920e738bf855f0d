package io.gatecheck.admin.ui.session;

import io.gatecheck.access.BrowserSession;
import io.gatecheck.access.BrowserSessions;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.session.SessionRepository;

/** Lets Spring Session keep sessions where Gatecheck does. */
final class TextSessions implements SessionRepository<TextSession> {

    private final BrowserSessions sessions;
    private final Clock clock;

    TextSessions(BrowserSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public TextSession createSession() {
        return TextSession.create(clock);
    }

    @Override
    public @Nullable TextSession findById(String id) {
        return sessions.find(id, clock.instant())
                .map(stored -> TextSession.of(stored, clock))
                .orElse(null);
    }

    @Override
    public void save(TextSession session) {
        BrowserSession content = session.content();
        Optional<BrowserSession> before = session.stored();
        if (before.isEmpty()) {
            sessions.create(content);
        } else if (!before.get().id().equals(content.id())) {
            sessions.create(content);
            sessions.delete(before.get().id());
        } else if (session.isChangedFrom(before.get())) {
            sessions.update(content);
        } else {
            return;
        }
        session.storedAs(content);
    }

    @Override
    public void deleteById(String id) {
        sessions.delete(id);
    }
}
