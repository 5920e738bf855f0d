package io.gatecheck.cli.definition;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import software.amazon.awssdk.core.protocol.MarshallingType;

/** Reads a number, a boolean, a timestamp or a string, as the type of its field requires. */
final class SingleValue {

    private SingleValue() {}

    /**
     * The value in the type of its field.
     *
     * @throws UnreadableFile if it does not fit
     */
    static Object read(Value value, MarshallingType<?> type, String path) {
        if (!(value instanceof Value.Text(var text, var _))) {
            throw Misfit.at(value, path, "expected a single value");
        }
        if (type.equals(MarshallingType.INTEGER)) {
            return number(value, text, path, BigDecimal::intValueExact);
        }
        if (type.equals(MarshallingType.LONG)) {
            return number(value, text, path, BigDecimal::longValueExact);
        }
        if (type.equals(MarshallingType.BOOLEAN)) {
            return truth(value, text, path);
        }
        if (type.equals(MarshallingType.STRING)) {
            return text;
        }
        if (type.equals(MarshallingType.INSTANT)) {
            return moment(value, text, path);
        }
        throw Misfit.at(value, path, "values of this type are not supported");
    }

    private static <N extends Number> N number(
            Value value, String text, String path, Function<BigDecimal, N> exactly) {
        try {
            return exactly.apply(new BigDecimal(text.strip()));
        } catch (ArithmeticException | NumberFormatException e) {
            throw Misfit.at(value, path, "expected a whole number", e);
        }
    }

    /** AWS's tools write seconds since 1970, or a text with the offset from UTC. */
    private static Instant moment(Value value, String text, String path) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : Instant.ofEpochMilli(
                            new BigDecimal(text.strip()).movePointRight(3).longValue());
        } catch (DateTimeParseException | NumberFormatException e) {
            throw Misfit.at(value, path, "expected a timestamp, such as 2026-01-31T00:00:00Z", e);
        }
    }

    /** YAML 1.1, which CloudFormation reads, has more words for it than JSON. */
    private static Boolean truth(Value value, String text, String path) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw Misfit.at(value, path, "expected true or false");
        };
    }
}
