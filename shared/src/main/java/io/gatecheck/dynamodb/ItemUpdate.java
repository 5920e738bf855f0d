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
 * An update of one item, and the conditions under which it is made. Attribute names are always
 * written as placeholders, because DynamoDB reserves 573 words, {@code status} and {@code region}
 * among them.
 */
public final class ItemUpdate {

    private final List<String> sets = new ArrayList<>();
    private final List<String> removes = new ArrayList<>();
    private final List<String> adds = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    public ItemUpdate set(String attribute, AttributeValue value) {
        sets.add(name(attribute) + " = " + value(value));
        return this;
    }

    public ItemUpdate setAll(Map<String, AttributeValue> attributes) {
        attributes.forEach(this::set);
        return this;
    }

    public ItemUpdate remove(String attribute) {
        removes.add(name(attribute));
        return this;
    }

    public ItemUpdate add(String attribute, long number) {
        adds.add(name(attribute) + " " + value(Values.of(number)));
        return this;
    }

    /**
     * Adds a condition.
     *
     * @param form a condition expression of DynamoDB, with {@code #} for the attribute and {@code
     *     ?} for the value
     */
    public ItemUpdate onlyIf(String form, String attribute, AttributeValue value) {
        conditions.add("(" + form.replace("#", name(attribute)).replace("?", value(value)) + ")");
        return this;
    }

    /** Adds a condition that compares with no value. */
    public ItemUpdate onlyIf(String form, String attribute) {
        conditions.add("(" + form.replace("#", name(attribute)) + ")");
        return this;
    }

    String expression() {
        return Stream.of(clause("SET", sets), clause("REMOVE", removes), clause("ADD", adds))
                .filter(clause -> !clause.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** All conditions, joined by AND; null if there are none, as the SDK expects. */
    @Nullable String condition() {
        return conditions.isEmpty() ? null : String.join(" AND ", conditions);
    }

    Map<String, String> names() {
        return Map.copyOf(names);
    }

    /** The values of all placeholders; null if there are none, as the SDK expects. */
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
