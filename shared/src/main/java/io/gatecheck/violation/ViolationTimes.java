package io.gatecheck.violation;

import java.time.Instant;
import java.util.Optional;

/**
 * When a violation was seen. These are times of events, which can arrive in another order.
 *
 * @param firstSeen the time of the oldest occurrence
 * @param openedAt when it last opened; lists are sorted by it
 * @param lastSeen the time of the newest occurrence
 * @param resolvedAt when it was resolved; absent while a running task has it
 */
public record ViolationTimes(
        Instant firstSeen, Instant openedAt, Instant lastSeen, Optional<Instant> resolvedAt) {

    static ViolationTimes startingAt(Instant at) {
        return new ViolationTimes(at, at, at, Optional.empty());
    }

    /** With one more occurrence, at any time. */
    ViolationTimes seenAt(Instant at) {
        return new ViolationTimes(
                earlier(firstSeen, at), openedAt, later(lastSeen, at), Optional.empty());
    }

    /** Opened again. */
    ViolationTimes openedAgainAt(Instant at) {
        return new ViolationTimes(firstSeen, later(openedAt, at), lastSeen, resolvedAt);
    }

    /** Opened again, although no task started. */
    ViolationTimes reopenedAt(Instant at) {
        return openedAgainAt(at).unresolved();
    }

    /** Not resolved, or not any more. */
    ViolationTimes unresolved() {
        return new ViolationTimes(firstSeen, openedAt, lastSeen, Optional.empty());
    }

    /** Resolved, but not before it was last seen. */
    ViolationTimes resolvedAt(Instant at) {
        return new ViolationTimes(firstSeen, openedAt, lastSeen, Optional.of(later(lastSeen, at)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
