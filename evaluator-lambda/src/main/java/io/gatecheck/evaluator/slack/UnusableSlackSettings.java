package io.gatecheck.evaluator.slack;

/** Slack's settings could not be read; the message says why, and holds no secret. */
public final class UnusableSlackSettings extends RuntimeException {

    UnusableSlackSettings(String message) {
        super(message);
    }

    UnusableSlackSettings(String message, Throwable cause) {
        super(message, cause);
    }
}
