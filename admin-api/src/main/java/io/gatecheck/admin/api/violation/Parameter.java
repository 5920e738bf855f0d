package io.gatecheck.admin.api.violation;

import io.gatecheck.admin.api.problem.InvalidParameter;
import java.util.Optional;
import java.util.function.Function;

/** A parameter that was read: a value, nothing, or what is wrong with it. */
record Parameter<T>(Optional<T> value, Optional<InvalidParameter> invalid) {

    static <T> Parameter<T> of(T value) {
        return new Parameter<>(Optional.of(value), Optional.empty());
    }

    static <T> Parameter<T> wrong(String name, String message) {
        return new Parameter<>(Optional.empty(), Optional.of(new InvalidParameter(name, message)));
    }

    static <T> Parameter<T> read(Optional<String> text, Function<String, Parameter<T>> reading) {
        return text.map(reading)
                .orElseGet(() -> new Parameter<>(Optional.empty(), Optional.empty()));
    }

    /** The text without the space around it; empty where nothing else was typed. */
    static Optional<String> given(Optional<String> text) {
        return text.map(String::strip).filter(typed -> !typed.isEmpty());
    }
}
