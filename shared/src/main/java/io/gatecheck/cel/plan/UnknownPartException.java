package io.gatecheck.cel.plan;

/** A part of an expression that only the interpreter knows. */
final class UnknownPartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownPartException() {
        super("left to the interpreter", null, false, false);
    }
}
