package io.gatecheck.cel;

/**
 * A function of the policy language was given what it cannot work with; the message is for the
 * author.
 */
final class WrongArgumentException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    WrongArgumentException(String message) {
        super(message);
    }

    WrongArgumentException(String message, Throwable cause) {
        super(message, cause);
    }
}
