package io.gatecheck.cel.plan;

/** A part of an expression that only the interpreter knows. */
final class UnknownPartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownPartException() {
        super("only the interpreter can evaluate this part", null, false, false);
    }
}
