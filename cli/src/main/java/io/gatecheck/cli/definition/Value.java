package io.gatecheck.cli.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value in a file, JSON and YAML alike, with the line on which it stands. */
sealed interface Value {

    /** Counted from 1. */
    int line();

    /** One text, number or truth value, as written. */
    record Text(String text, int line) implements Value {}

    /** Values in order. */
    record Items(List<Value> values, int line) implements Value {

        public Items {
            values = List.copyOf(values);
        }
    }

    /** Values by their keys, in the order of the file. */
    record Mapping(Map<String, Value> values, int line) implements Value {

        public Mapping {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** No value: {@code null}, or CloudFormation's {@code AWS::NoValue}. */
    record Nothing(int line) implements Value {}

    /** What only the deployment of a template knows, such as {@code !Ref Image}. */
    record Deployed(int line) implements Value {}

    /**
     * One of the two, as the deployment of a template decides ({@code Fn::If}).
     *
     * @param height how many such decisions stand in one another below this one
     */
    record Either(Value one, Value other, int height, int line) implements Value {}

    /** How many decisions stand in one another here. */
    default int decisions() {
        return switch (this) {
            case Either either -> either.height + 1;
            case Items items -> items.values.stream().mapToInt(Value::decisions).max().orElse(0);
            case Mapping mapping ->
                    mapping.values.values().stream().mapToInt(Value::decisions).max().orElse(0);
            case Text _, Nothing _, Deployed _ -> 0;
        };
    }

    /** The value under a key; nothing if there is none, or if this has no keys. */
    default Value at(String key) {
        return this instanceof Mapping mapping
                ? mapping.values.getOrDefault(key, new Nothing(line()))
                : new Nothing(line());
    }

    /** The text; empty if it is none. */
    default String text() {
        return this instanceof Text(var text, var _) ? text : "";
    }

    /** Whether there is a value. */
    default boolean isSomething() {
        return !(this instanceof Nothing);
    }
}
