package io.gatecheck.admin.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads parameters one by one and collects what is wrong with them, to report it all at once. */
public final class ParameterReader {

    private final QueryParameters typed;
    private final List<InvalidParameter> errors = new ArrayList<>();

    public ParameterReader(QueryParameters typed) {
        this.typed = typed;
    }

    /** The value of a parameter; empty if it is absent, and if it is not valid. */
    public <T> Optional<T> read(String name, Function<String, Parsed<T>> parser) {
        return typed.find(name).flatMap(text -> value(name, parser.apply(text)));
    }

    /**
     * The value of a parameter that must be there: its parser gets an empty text if it is absent.
     */
    public <T> Optional<T> require(String name, Function<String, Parsed<T>> parser) {
        return value(name, parser.apply(typed.find(name).orElse("")));
    }

    private <T> Optional<T> value(String name, Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Valid<T>(var value) -> Optional.of(value);
            case Parsed.Invalid<T>(var message) -> {
                errors.add(new InvalidParameter(name, message));
                yield Optional.empty();
            }
        };
    }

    /** What was not valid so far, in the order of reading. */
    public List<InvalidParameter> errors() {
        return List.copyOf(errors);
    }
}
