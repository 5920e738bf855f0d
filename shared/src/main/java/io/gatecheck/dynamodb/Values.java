package io.gatecheck.dynamodb;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attribute values, and the texts that stand for times, to the millisecond. */
public final class Values {

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private Values() {}

    /** A time as text of a fixed length, so that texts sort in the order of their times. */
    public static String text(Instant time) {
        return MILLISECONDS.format(time);
    }

    public static AttributeValue of(String text) {
        return AttributeValue.fromS(text);
    }

    public static AttributeValue of(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    public static AttributeValue of(boolean flag) {
        return AttributeValue.fromBool(flag);
    }

    public static AttributeValue of(Instant time) {
        return AttributeValue.fromS(text(time));
    }

    /**
     * A text of at most so many characters; a truncated one ends with {@code …}. Keeps items far
     * below DynamoDB's limit of 400 KB, whatever the names of a task are.
     */
    public static String truncate(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
