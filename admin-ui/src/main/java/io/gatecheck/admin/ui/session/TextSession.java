package io.gatecheck.admin.ui.session;

import io.gatecheck.access.BrowserSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session while a request is being answered. It is over after {@link #IDLE} without a request,
 * and in any case {@link #LIFETIME} after it began.
 */
final class TextSession implements Session {

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LIFETIME = Duration.ofHours(12);

    /** Sessions are not written for every request: the time of the last one may be this late. */
    private static final Duration UNWRITTEN = Duration.ofMinutes(1);

    private final Clock clock;
    private final Instant createdAt;
    private final Map<String, String> texts;
    private Instant usedAt;
    private String id;

    /** As it was read or last written; empty for a new one. */
    private Optional<BrowserSession> stored;

    private TextSession(
            Clock clock, String id, Instant createdAt, Instant usedAt, Map<String, String> texts) {
        this.clock = clock;
        this.id = id;
        this.createdAt = createdAt;
        this.usedAt = usedAt;
        this.texts = new HashMap<>(texts);
        this.stored = Optional.empty();
    }

    static TextSession create(Clock clock) {
        Instant now = clock.instant();
        return new TextSession(clock, newId(), now, now, Map.of());
    }

    static TextSession of(BrowserSession stored, Clock clock) {
        TextSession session =
                new TextSession(
                        clock, stored.id(), stored.createdAt(), stored.usedAt(), stored.texts());
        session.stored = Optional.of(stored);
        return session;
    }

    private static String newId() {
        return UUID.randomUUID().toString(); // 122 bits of a SecureRandom
    }

    BrowserSession content() {
        Instant idle = usedAt.plus(IDLE);
        Instant end = createdAt.plus(LIFETIME);
        return new BrowserSession(id, createdAt, usedAt, idle.isBefore(end) ? idle : end, texts);
    }

    Optional<BrowserSession> stored() {
        return stored;
    }

    void storedAs(BrowserSession content) {
        stored = Optional.of(content);
    }

    /** Whether what is stored has become wrong, rather than a little old. */
    boolean isChangedFrom(BrowserSession before) {
        return !texts.equals(before.texts()) || usedAt.isAfter(before.usedAt().plus(UNWRITTEN));
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        id = newId();
        return id;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Spring Session has it
    public <T> @Nullable T getAttribute(String name) {
        return (T) texts.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(texts.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        switch (value) {
            case null -> removeAttribute(name);
            case String text -> texts.put(name, text);
            default ->
                    throw new IllegalArgumentException(
                            "A session holds texts only; %s is a %s"
                                    .formatted(name, value.getClass().getName()));
        }
    }

    @Override
    public void removeAttribute(String name) {
        texts.remove(name);
    }

    @Override
    public Instant getCreationTime() {
        return createdAt;
    }

    /** Spring Session passes the time of the system; the clock of the application counts. */
    @Override
    public void setLastAccessedTime(Instant time) {
        usedAt = clock.instant();
    }

    @Override
    public Instant getLastAccessedTime() {
        return usedAt;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        throw new UnsupportedOperationException("Every session is over after the same time");
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return IDLE;
    }

    @Override
    public boolean isExpired() {
        return !content().expiresAt().isAfter(clock.instant());
    }
}
