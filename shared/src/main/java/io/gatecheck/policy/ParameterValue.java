package io.gatecheck.policy;

import java.util.List;

/** The value of a parameter, of one of the types that {@link ParameterType} names. */
public sealed interface ParameterValue {

    record Text(String value) implements ParameterValue {}

    record Whole(long value) implements ParameterValue {}

    record Flag(boolean value) implements ParameterValue {}

    record Texts(List<String> values) implements ParameterValue {

        public Texts {
            values = List.copyOf(values);
        }
    }

    record Wholes(List<Long> values) implements ParameterValue {

        public Wholes {
            values = List.copyOf(values);
        }
    }
}
