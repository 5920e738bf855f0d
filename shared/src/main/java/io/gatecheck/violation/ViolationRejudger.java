package io.gatecheck.violation;

import java.time.Instant;

/**
 * Applies to recorded violations what another version of their policy says of them, before another
 * task starts.
 */
public interface ViolationRejudger {

    /**
     * Resolves a violation, opens it again, or leaves its status and takes over title, severity and
     * message. Nothing happens to one none of whose tasks runs. May be repeated.
     *
     * @param at when it was judged
     * @return what became of it
     */
    Moved rejudge(ViolationId id, Rejudgement said, Instant at);

    /** What became of a violation. */
    enum Moved {
        CLOSED,
        REOPENED,
        /** Its status is the same, or it became exempt. */
        KEPT
    }
}
