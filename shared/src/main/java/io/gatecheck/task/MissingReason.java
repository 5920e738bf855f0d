package io.gatecheck.task;

/**
 * Why a fact about a task is not known.
 *
 * @param why in a sentence without secrets
 * @param retryable whether trying again may help, as after throttling; otherwise it is permanent
 */
public record MissingReason(String why, boolean retryable) {

    /** Trying again will not help. */
    public static MissingReason permanent(String why) {
        return new MissingReason(why, false);
    }

    /** Trying again may help. */
    public static MissingReason retryable(String why) {
        return new MissingReason(why, true);
    }
}
