package io.gatecheck.admin.request;

/** What came of reading the text of a parameter. */
public sealed interface Parsed<T> {

    record Valid<T>(T value) implements Parsed<T> {}

    /**
     * The text has no value.
     *
     * @param message what is wrong and what is allowed, in a sentence
     */
    record Invalid<T>(String message) implements Parsed<T> {}
}
