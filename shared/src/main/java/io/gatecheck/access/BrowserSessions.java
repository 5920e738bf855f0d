package io.gatecheck.access;

import java.time.Instant;
import java.util.Optional;

/** Where the sessions of browsers are kept. */
public interface BrowserSessions {

    /** The session with this id, unless it is over at that time. */
    Optional<BrowserSession> find(String id, Instant now);

    /** Adds a session with a new id. */
    void create(BrowserSession session);

    /** Replaces a session; one that was deleted in the meantime stays deleted. */
    void update(BrowserSession session);

    /** Deletes the session with this id if there is one. */
    void delete(String id);
}
