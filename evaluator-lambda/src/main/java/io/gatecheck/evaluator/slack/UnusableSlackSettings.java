package io.gatecheck.evaluator.slack;

/** Says, inside this room, why Slack's settings cannot be used; without the secrets in them. */
final class UnusableSlackSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    private UnusableSlackSettings(String why, Throwable cause, boolean retryable) {
        super(why, cause);
        this.retryable = retryable;
    }

    /** They hold what cannot be used. */
    UnusableSlackSettings(String why) {
        super(why);
        this.retryable = false;
    }

    /** They could not be read. */
    UnusableSlackSettings(String why, Throwable cause) {
        this(why, cause, true);
    }

    /** Whether trying again may help. */
    boolean isRetryable() {
        return retryable;
    }
}
