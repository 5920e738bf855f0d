package io.gatecheck.admin.impact;

import io.gatecheck.replay.RecordedTask;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The last days, today included, in UTC. Some of them are the bits of a number; today is the
 * lowest.
 */
record RecentDays(LocalDate today) {

    /** As long as a recorded task is kept by default. */
    static final int WINDOW = 30;

    static RecentDays until(Instant now) {
        return new RecentDays(LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    /** Of these days, those on which the task was launched. */
    long of(RecordedTask task) {
        return task.perDay().keySet().stream()
                .mapToLong(day -> ChronoUnit.DAYS.between(day, today))
                .filter(ago -> ago >= 0 && ago < WINDOW)
                .reduce(0, (days, ago) -> days | 1L << ago);
    }

    /** How often the task was launched on these days. */
    long launches(RecordedTask task) {
        return task.launchesSince(today.minusDays(WINDOW - 1L));
    }

    /** How many days there are from the first of some days until today; at least one. */
    static int span(long days) {
        return Math.max(1, Long.SIZE - Long.numberOfLeadingZeros(days));
    }

    /** How many of some days come after a day that is none of them. */
    static int starts(long days) {
        return Long.bitCount(days & ~(days >>> 1));
    }
}
