package io.gatecheck.dynamodb;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item that was read; {@link Attributes} writes it. */
public record Item(Map<String, AttributeValue> attributes) {

    /** The TTL attribute, after which DynamoDB deletes the item; in seconds since 1970. */
    public static final String EXPIRES_AT = "expiresAt";

    public Item {
        attributes = Map.copyOf(attributes);
    }

    public Key key() {
        return new Key(text(Key.PK), text(Key.SK));
    }

    public boolean has(String name) {
        return attributes.containsKey(name);
    }

    /** Whether its TTL has passed; DynamoDB deletes it within days, and it must not be shown. */
    public boolean isExpired(Instant now) {
        return has(EXPIRES_AT) && number(EXPIRES_AT) <= now.getEpochSecond();
    }

    public String text(String name) {
        return value(name).s();
    }

    public Optional<String> optionalText(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
    }

    public long number(String name) {
        return Long.parseLong(value(name).n());
    }

    public int count(String name) {
        return Math.toIntExact(number(name));
    }

    public boolean flag(String name) {
        return value(name).bool();
    }

    public Instant time(String name) {
        return Instant.parse(text(name));
    }

    public Optional<Instant> optionalTime(String name) {
        return optionalText(name).map(Instant::parse);
    }

    public List<String> texts(String name) {
        return value(name).l().stream().map(AttributeValue::s).toList();
    }

    public Map<String, String> textsByName(String name) {
        return value(name).m().entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue().s()));
    }

    public Item nested(String name) {
        return new Item(value(name).m());
    }

    public List<Item> items(String name) {
        return value(name).l().stream().map(value -> new Item(value.m())).toList();
    }

    /** The value of an attribute that the item must have. */
    public AttributeValue value(String name) {
        AttributeValue value = attributes.get(name);
        if (value == null) {
            throw new IllegalStateException(
                    "The item %s %s has no attribute %s"
                            .formatted(attributes.get(Key.PK), attributes.get(Key.SK), name));
        }
        return value;
    }
}
