package io.gatecheck.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A change of one item, and what must be true of the item for it to happen. Every name is written
 * through a placeholder, because DynamoDB reserves 573 words, {@code status} and {@code region}
 * among them.
 */
final class ItemUpdate {

    private final List<String> sets = new ArrayList<>();
    private final List<String> removes = new ArrayList<>();
    private final List<String> adds = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    ItemUpdate set(String attribute, AttributeValue value) {
        sets.add(name(attribute) + " = " + value(value));
        return this;
    }

    ItemUpdate setAll(Map<String, AttributeValue> attributes) {
        attributes.forEach(this::set);
        return this;
    }

    ItemUpdate remove(String attribute) {
        removes.add(name(attribute));
        return this;
    }

    ItemUpdate add(String attribute, long number) {
        adds.add(name(attribute) + " " + value(Values.of(number)));
        return this;
    }

    /**
     * Adds a condition.
     *
     * @param form as DynamoDB writes conditions, {@code #} for the attribute and {@code ?} for the
     *     value
     */
    ItemUpdate onlyIf(String form, String attribute, AttributeValue value) {
        conditions.add("(" + form.replace("#", name(attribute)).replace("?", value(value)) + ")");
        return this;
    }

    /** The same without a value. */
    ItemUpdate onlyIf(String form, String attribute) {
        conditions.add("(" + form.replace("#", name(attribute)) + ")");
        return this;
    }

    String expression() {
        return Stream.of(clause("SET", sets), clause("REMOVE", removes), clause("ADD", adds))
                .filter(clause -> !clause.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** All conditions together; null without any, as the SDK wants it. */
    @Nullable String condition() {
        return conditions.isEmpty() ? null : String.join(" AND ", conditions);
    }

    Map<String, String> names() {
        return Map.copyOf(names);
    }

    /** Null without any, as the SDK wants it. */
    @Nullable Map<String, AttributeValue> values() {
        return values.isEmpty() ? null : Map.copyOf(values);
    }

    private static String clause(String verb, List<String> parts) {
        return parts.isEmpty() ? "" : verb + " " + String.join(", ", parts);
    }

    private String name(String attribute) {
        String placeholder = "#" + attribute;
        names.put(placeholder, attribute);
        return placeholder;
    }

    private String value(AttributeValue value) {
        String placeholder = ":v" + values.size();
        values.put(placeholder, value);
        return placeholder;
    }
}
