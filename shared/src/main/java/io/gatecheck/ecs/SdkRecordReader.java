package io.gatecheck.ecs;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the JSON of the AWS CLI and of the ECS API into the SDK's records, by the names and types
 * of their fields. Fields that the SDK does not know are left out; a value that does not fit its
 * field is refused, with its path and without the value.
 */
final class SdkRecordReader {

    private SdkRecordReader() {}

    /**
     * Fills a builder.
     *
     * @param path where the object stands, for messages
     * @throws UnreadableEvent if a value does not fit its field
     */
    @SuppressWarnings("unchecked")
    static <T, B extends SdkPojo & Buildable> T read(JsonNode object, B builder, String path) {
        return (T) pojo(object, builder, path);
    }

    private static Object pojo(JsonNode object, SdkPojo builder, String path) {
        if (!object.isObject()) {
            throw misfit(path, "an object");
        }
        for (SdkField<?> field : builder.sdkFields()) {
            JsonNode value = object.path(field.locationName());
            if (!value.isMissingNode() && !value.isNull()) {
                field.set(builder, value(value, field, path + "." + field.locationName()));
            }
        }
        return ((Buildable) builder).build();
    }

    private static Object value(JsonNode node, SdkField<?> field, String path) {
        MarshallingType<?> type = field.marshallingType();
        if (type.equals(MarshallingType.SDK_POJO)) {
            return pojo(node, field.constructor().get(), path);
        }
        if (type.equals(MarshallingType.LIST)) {
            return list(node, field.getTrait(ListTrait.class).memberFieldInfo(), path);
        }
        if (type.equals(MarshallingType.MAP)) {
            return map(node, field.getTrait(MapTrait.class).valueFieldInfo(), path);
        }
        return single(node, type, path);
    }

    private static List<?> list(JsonNode node, SdkField<?> member, String path) {
        if (!node.isArray()) {
            throw misfit(path, "a list");
        }
        return IntStream.range(0, node.size())
                .filter(index -> !node.get(index).isNull())
                .mapToObj(index -> value(node.get(index), member, path + "[" + index + "]"))
                .toList();
    }

    private static Map<String, ?> map(JsonNode node, SdkField<?> member, String path) {
        if (!node.isObject()) {
            throw misfit(path, "an object");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        node.properties()
                .forEach(entry ->
                        values.put(
                                entry.getKey(),
                                value(entry.getValue(), member, path + "." + entry.getKey())));
        return values;
    }

    private static Object single(JsonNode node, MarshallingType<?> type, String path) {
        if (!node.isValueNode()) {
            throw misfit(path, "a single value");
        }
        String text = node.asString();
        if (type.equals(MarshallingType.STRING)) {
            return text;
        }
        if (type.equals(MarshallingType.BOOLEAN)) {
            if (!node.isBoolean()) {
                throw misfit(path, "true or false");
            }
            return node.booleanValue();
        }
        try {
            if (type.equals(MarshallingType.INTEGER)) {
                return new BigDecimal(text).intValueExact();
            }
            if (type.equals(MarshallingType.LONG)) {
                return new BigDecimal(text).longValueExact();
            }
            if (type.equals(MarshallingType.INSTANT)) {
                return time(text);
            }
        } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
            String expected =
                    type.equals(MarshallingType.INSTANT) ? "a timestamp" : "a whole number";
            throw new UnreadableEvent(sentence(path, expected), e);
        }
        throw misfit(path, "something else");
    }

    /** AWS's tools write seconds since 1970, or a text with the offset from UTC. */
    private static Instant time(String text) {
        return text.contains("T")
                ? OffsetDateTime.parse(text).toInstant()
                : Instant.ofEpochMilli(new BigDecimal(text).movePointRight(3).longValue());
    }

    private static UnreadableEvent misfit(String path, String expected) {
        return new UnreadableEvent(sentence(path, expected));
    }

    private static String sentence(String path, String expected) {
        return "'%s' has a value of another type; expected %s".formatted(path, expected);
    }
}
