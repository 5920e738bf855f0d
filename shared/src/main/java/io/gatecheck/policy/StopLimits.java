package io.gatecheck.policy;

/**
 * How far a policy whose action is {@link Action#STOP} may go.
 *
 * @param only the tasks that it may stop
 * @param maxPerHour how many tasks of one account it may stop within an hour
 */
public record StopLimits(Only only, int maxPerHour) {

    /** The limits of a policy that names none. */
    public static final StopLimits DEFAULT = new StopLimits(Only.BEFORE_RUNNING, 20);

    /** The most that a policy can ask for. */
    public static final int MOST_PER_HOUR = 1_000;

    /** Which tasks may be stopped. */
    public enum Only {
        /** Those none of whose containers has started. */
        BEFORE_RUNNING,
        /** Those that run, too. */
        ANY
    }
}
