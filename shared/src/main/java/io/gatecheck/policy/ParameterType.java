package io.gatecheck.policy;

import java.util.Arrays;
import java.util.Optional;

/** What a parameter of a policy can hold. */
public enum ParameterType {
    STRING("string"),
    INT("int"),
    BOOL("bool"),
    STRINGS("list(string)"),
    INTS("list(int)");

    private final String written;

    ParameterType(String written) {
        this.written = written;
    }

    /** The type as it is written in a document. */
    public String written() {
        return written;
    }

    /** Reads a type as it is written; empty if there is none of that name. */
    public static Optional<ParameterType> of(String written) {
        return Arrays.stream(values()).filter(type -> type.written.equals(written)).findFirst();
    }
}
