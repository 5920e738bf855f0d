package io.gatecheck.admin.request;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A request with parameters that are not valid; its message holds what is wrong with each. */
public final class InvalidRequest extends RuntimeException {

    private final List<InvalidParameter> errors;

    public InvalidRequest(InvalidParameter... errors) {
        this(List.of(errors));
    }

    public InvalidRequest(List<InvalidParameter> errors) {
        super(errors.stream().map(InvalidParameter::message).collect(joining(" ")));
        this.errors = List.copyOf(errors);
    }

    /** The parameters that are not valid; there is at least one. */
    public List<InvalidParameter> errors() {
        return errors;
    }
}
