package io.gatecheck.admin.audit;

import io.gatecheck.admin.request.Parsed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Reads a day, such as {@code 2026-03-02}, or a time of it; both are in UTC. */
final class DayOrTime {

    private static final Pattern DAY = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME =
            Pattern.compile(DAY + "T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z");

    private DayOrTime() {}

    /** The beginning of the day, or the time. */
    static Parsed<Instant> begin(String text) {
        return parse(text, 0);
    }

    /** The end of the day, which is the beginning of the next, or the time. */
    static Parsed<Instant> end(String text) {
        return parse(text, 1);
    }

    private static Parsed<Instant> parse(String text, int moreDays) {
        try {
            if (DAY.matcher(text).matches()) {
                return new Parsed.Valid<>(
                        LocalDate.parse(text)
                                .plusDays(moreDays)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant());
            }
            if (TIME.matcher(text).matches()) {
                return new Parsed.Valid<>(Instant.parse(text));
            }
        } catch (DateTimeException thereIsNoSuchDay) {
            // Answered like a text of another shape.
        }
        return new Parsed.Invalid<>(
                "'"
                        + text
                        + "' is not a valid date. Use a date such as 2026-03-02, or a time such as"
                        + " 2026-03-02T10:15:00Z, in UTC.");
    }
}
