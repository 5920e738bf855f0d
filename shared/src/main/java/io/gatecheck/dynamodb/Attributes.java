package io.gatecheck.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attributes of an item that is being written; {@link Item} reads them. */
public final class Attributes {

    private final Map<String, AttributeValue> written = new HashMap<>();

    public static Attributes of(Key key) {
        Attributes attributes = new Attributes();
        attributes.written.putAll(key.attributes());
        return attributes;
    }

    public Attributes text(String name, String value) {
        return put(name, Values.of(value));
    }

    public Attributes text(String name, Optional<String> value) {
        value.ifPresent(text -> text(name, text));
        return this;
    }

    public Attributes number(String name, long value) {
        return put(name, Values.of(value));
    }

    public Attributes flag(String name, boolean value) {
        return put(name, Values.of(value));
    }

    public Attributes time(String name, Instant value) {
        return put(name, Values.of(value));
    }

    public Attributes texts(String name, List<String> values) {
        return put(name, AttributeValue.fromL(values.stream().map(Values::of).toList()));
    }

    public Attributes texts(String name, Map<String, String> values) {
        Attributes nested = new Attributes();
        values.forEach(nested::text);
        return put(name, nested.nested());
    }

    public Attributes items(String name, List<Attributes> values) {
        return put(name, AttributeValue.fromL(values.stream().map(Attributes::nested).toList()));
    }

    public Attributes put(String name, AttributeValue value) {
        written.put(name, value);
        return this;
    }

    public Attributes putAll(Map<String, AttributeValue> values) {
        written.putAll(values);
        return this;
    }

    /** As a value inside another item. */
    public AttributeValue nested() {
        return AttributeValue.fromM(item());
    }

    public Map<String, AttributeValue> item() {
        return Map.copyOf(written);
    }
}
