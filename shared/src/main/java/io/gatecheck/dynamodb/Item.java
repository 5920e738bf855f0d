package io.gatecheck.dynamodb;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item that was read; {@link Attributes} writes it. */
record Item(Map<String, AttributeValue> attributes) {

    Item {
        attributes = Map.copyOf(attributes);
    }

    Key key() {
        return new Key(text(Key.PK), text(Key.SK));
    }

    boolean has(String name) {
        return attributes.containsKey(name);
    }

    /** Whether DynamoDB has leave to delete it, and only has not done so yet. */
    boolean isExpired(Instant now) {
        return has(Tables.EXPIRES_AT) && number(Tables.EXPIRES_AT) <= now.getEpochSecond();
    }

    String text(String name) {
        return value(name).s();
    }

    Optional<String> optionalText(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
    }

    long number(String name) {
        return Long.parseLong(value(name).n());
    }

    int count(String name) {
        return Math.toIntExact(number(name));
    }

    boolean flag(String name) {
        return value(name).bool();
    }

    Instant time(String name) {
        return Instant.parse(text(name));
    }

    Optional<Instant> optionalTime(String name) {
        return optionalText(name).map(Instant::parse);
    }

    List<String> texts(String name) {
        return value(name).l().stream().map(AttributeValue::s).toList();
    }

    Map<String, String> textsByName(String name) {
        return value(name).m().entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue().s()));
    }

    Item nested(String name) {
        return new Item(value(name).m());
    }

    List<Item> items(String name) {
        return value(name).l().stream().map(value -> new Item(value.m())).toList();
    }

    private AttributeValue value(String name) {
        AttributeValue value = attributes.get(name);
        if (value == null) {
            throw new IllegalStateException(
                    "The item %s %s has no attribute %s"
                            .formatted(attributes.get(Key.PK), attributes.get(Key.SK), name));
        }
        return value;
    }
}
