package io.gatecheck.ecs;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads fields leniently, because AWS adds properties and changes types: what has another type than
 * expected counts as absent.
 */
final class Fields {

    private Fields() {}

    /** A text, or a number or boolean as its text; absent if empty or {@code null}. */
    static Optional<String> text(JsonNode object, String name) {
        JsonNode node = object.path(name);
        return node.isValueNode() && !node.isNull()
                ? Optional.of(node.asString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    /**
     * A text without which the event means nothing.
     *
     * @throws UnreadableEvent if it is absent
     */
    static String required(JsonNode object, String name) {
        return text(object, name)
                .orElseThrow(() -> new UnreadableEvent("it has no field '" + name + "'"));
    }

    /** Whether a field is {@code true}; not if it is absent. */
    static boolean isTrue(JsonNode object, String name) {
        return text(object, name).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** A whole number; absent if it is not one. */
    static Optional<Long> number(JsonNode object, String name) {
        JsonNode node = object.path(name);
        return node.isIntegralNumber() && node.canConvertToLong()
                ? Optional.of(node.longValue())
                : Optional.empty();
    }

    /** A time in ISO-8601, or in seconds since 1970, as older AWS CLIs write; absent otherwise. */
    static Optional<Instant> time(JsonNode object, String name) {
        return text(object, name).flatMap(Fields::time);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(
                    text.contains("T")
                            ? Instant.parse(text)
                            : Instant.ofEpochMilli(
                                    new BigDecimal(text).movePointRight(3).longValue()));
        } catch (DateTimeException | ArithmeticException | NumberFormatException notATime) {
            return Optional.empty();
        }
    }

    /** The elements of an array; none if there is no array. */
    static Stream<JsonNode> elements(JsonNode object, String name) {
        JsonNode node = object.path(name);
        return node.isArray() ? node.valueStream() : Stream.empty();
    }
}
