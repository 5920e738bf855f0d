package io.gatecheck.access;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions in memory. */
public final class InMemoryBrowserSessions implements BrowserSessions {

    private final Map<String, BrowserSession> sessions = new ConcurrentHashMap<>();

    @Override
    public Optional<BrowserSession> find(String id, Instant now) {
        return Optional.ofNullable(sessions.get(id))
                .filter(session -> session.expiresAt().isAfter(now));
    }

    @Override
    public void create(BrowserSession session) {
        sessions.put(session.id(), session);
    }

    @Override
    public void update(BrowserSession session) {
        sessions.replace(session.id(), session);
    }

    @Override
    public void delete(String id) {
        sessions.remove(id);
    }
}
