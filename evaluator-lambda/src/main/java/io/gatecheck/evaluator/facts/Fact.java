package io.gatecheck.evaluator.facts;

import java.util.Optional;
import java.util.function.Function;

/** What one source says about one task: a value, or why there is none. */
public sealed interface Fact<T> {

    /** The source was asked, and answered. */
    record Known<T>(T known) implements Fact<T> {}

    /**
     * The value could not be had.
     *
     * @param why in a sentence without secrets
     * @param passing whether another try may succeed, as after throttling
     */
    record Missing<T>(String why, boolean passing) implements Fact<T> {

        /** The same reason where a value of another type is missing. */
        <U> Missing<U> as() {
            return new Missing<>(why, passing);
        }
    }

    /** Another try will not help. */
    static <T> Fact<T> lasting(String why) {
        return new Missing<>(why, false);
    }

    /** Another try may help. */
    static <T> Fact<T> passing(String why) {
        return new Missing<>(why, true);
    }

    /** No source was asked, because no policy in scope reads the fact. */
    static <T> Fact<T> unread() {
        return lasting("no policy in scope reads it");
    }

    /** What follows from the value, where there is one. */
    default <U> Fact<U> then(Function<? super T, Fact<U>> next) {
        return switch (this) {
            case Known<T>(var known) -> next.apply(known);
            case Missing<T> missing -> missing.as();
        };
    }

    /** The value; empty where it is missing. */
    default Optional<T> value() {
        return switch (this) {
            case Known<T>(var known) -> Optional.of(known);
            case Missing<T> _ -> Optional.empty();
        };
    }
}
