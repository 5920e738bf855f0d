package io.gatecheck.admin.ui.components;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A time, ready to be shown.
 *
 * @param iso for machines
 * @param exact to the second, in UTC
 * @param age how long ago, such as {@code 5 min}
 */
public record Moment(String iso, String exact, String age) {

    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    public static Moment of(Instant time, Instant now) {
        return new Moment(
                DateTimeFormatter.ISO_INSTANT.format(time.truncatedTo(ChronoUnit.SECONDS)),
                EXACT.format(time),
                age(Duration.between(time, now)));
    }

    /** The age as a phrase, such as {@code 5 min ago}. */
    public String ago() {
        return age.equals("now") ? "just now" : age + " ago";
    }

    private static String age(Duration age) {
        if (age.toSeconds() < 60) {
            return age.toSeconds() < 10 ? "now" : age.toSeconds() + " s";
        }
        if (age.toMinutes() < 60) {
            return age.toMinutes() + " min";
        }
        if (age.toHours() < 48) {
            return age.toHours() + " h";
        }
        return age.toDays() + " d";
    }
}
