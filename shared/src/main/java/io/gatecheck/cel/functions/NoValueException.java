package io.gatecheck.cel.functions;

import org.jspecify.annotations.Nullable;

/**
 * An expression has no value, because a key is missing or a function was given what it cannot work
 * with. An expected answer, and so without the cost of a stack trace; the message is for the
 * author.
 */
public final class NoValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoValueException(String message) {
        this(message, null);
    }

    public NoValueException(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
    }
}
