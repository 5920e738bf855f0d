package io.gatecheck.snapshot;

import io.gatecheck.task.MissingReason;
import java.util.Optional;
import java.util.function.Function;

/** One answer of a source of facts: a value, or why there is none. */
public sealed interface Fact<T> {

    /** The source was asked, and answered. */
    record Known<T>(T value) implements Fact<T> {}

    /** The value could not be had. */
    record Missing<T>(MissingReason reason) implements Fact<T> {}

    /** Trying again will not help; why, in a sentence. */
    static <T> Fact<T> permanent(String why) {
        return new Missing<>(MissingReason.permanent(why));
    }

    /** Trying again may help; why, in a sentence. */
    static <T> Fact<T> retryable(String why) {
        return new Missing<>(MissingReason.retryable(why));
    }

    /** What follows from the value, if there is one. */
    default <U> Fact<U> then(Function<? super T, ? extends Fact<U>> next) {
        return switch (this) {
            case Known<T>(var value) -> next.apply(value);
            case Missing<T>(var reason) -> new Missing<>(reason);
        };
    }

    /** The same fact with another value made of its own, if there is one. */
    default <U> Fact<U> map(Function<? super T, ? extends U> change) {
        return then(value -> new Known<U>(change.apply(value)));
    }

    /** The value; empty if it is missing. */
    default Optional<T> known() {
        return switch (this) {
            case Known<T>(var value) -> Optional.of(value);
            case Missing<T> _ -> Optional.empty();
        };
    }
}
