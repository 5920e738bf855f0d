package io.gatecheck.ecs;

import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.utils.builder.Buildable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON into the SDK's records, with moments as events write them. */
final class SdkJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SdkJson() {}

    /**
     * The record that a builder makes of a part of a document.
     *
     * @param pointer where the part is, in the syntax of RFC 6901
     */
    @SuppressWarnings("unchecked")
    static <T, B extends SdkPojo & Buildable> T read(String json, String pointer, B builder) {
        return (T) record(JSON.readTree(json).at(pointer), builder);
    }

    private static Object record(JsonNode node, SdkPojo builder) {
        for (SdkField<?> field : builder.sdkFields()) {
            JsonNode value = node.path(field.locationName());
            if (!value.isMissingNode() && !value.isNull()) {
                field.set(builder, value(value, field));
            }
        }
        return ((Buildable) builder).build();
    }

    private static Object value(JsonNode node, SdkField<?> field) {
        MarshallingType<?> type = field.marshallingType();
        if (type.equals(MarshallingType.SDK_POJO)) {
            return record(node, field.constructor().get());
        }
        if (type.equals(MarshallingType.LIST)) {
            SdkField<?> member = field.getTrait(ListTrait.class).memberFieldInfo();
            List<Object> values = node.valueStream().map(each -> value(each, member)).toList();
            return values;
        }
        if (type.equals(MarshallingType.INTEGER)) {
            return node.asInt();
        }
        if (type.equals(MarshallingType.LONG)) {
            return node.asLong();
        }
        if (type.equals(MarshallingType.BOOLEAN)) {
            return node.asBoolean();
        }
        return type.equals(MarshallingType.INSTANT)
                ? Instant.parse(node.asString())
                : node.asString();
    }
}
