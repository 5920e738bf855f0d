package io.gatecheck.cli.definition;

/** Says that a file cannot be read; its message says why and where, without values of the file. */
public final class UnreadableFile extends RuntimeException {

    UnreadableFile(String message) {
        super(message);
    }

    UnreadableFile(String message, Throwable cause) {
        super(message, cause);
    }
}
