package io.gatecheck.dynamodb;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How single values are written. Times are kept to the millisecond. */
final class Values {

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private Values() {}

    /** A time as text, always of the same length, so that texts sort as the times do. */
    static String text(Instant time) {
        return MILLISECONDS.format(time);
    }

    static AttributeValue of(String text) {
        return AttributeValue.fromS(text);
    }

    static AttributeValue of(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    static AttributeValue of(boolean flag) {
        return AttributeValue.fromBool(flag);
    }

    static AttributeValue of(Instant time) {
        return AttributeValue.fromS(text(time));
    }

    /**
     * At most so many characters of a text; what was cut ends with {@code …}. No item may come near
     * DynamoDB's 400 KB, whatever a task is called.
     */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
