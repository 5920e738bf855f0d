package io.gatecheck.violation;

import java.time.Duration;
import java.time.Instant;

/**
 * Why there is no second alert within a day: a scheduled task that breaks a policy every five
 * minutes opens its violation every five minutes.
 */
public final class QuietPeriod {

    /** How long after an alert a violation can open again without another alert. */
    public static final Duration LENGTH = Duration.ofHours(24);

    private QuietPeriod() {}

    /** Whether a violation that opens again at this time is to be alerted again. */
    static boolean isOver(AlertState alert, Instant at) {
        return alert.deliveredAt().map(last -> !at.isBefore(last.plus(LENGTH))).orElse(true);
    }
}
