package io.gatecheck.policy;

/** What follows when a task breaks a policy. */
public enum Action {
    /** The violation is recorded. */
    AUDIT,
    /** The violation is recorded, and an alert is sent. */
    ALERT,
    /**
     * The violation is recorded, an alert is sent, and the task is to be stopped within {@link
     * StopLimits}. Nothing stops tasks yet: until then, the same as {@link #ALERT}.
     */
    STOP;

    /** Whether an alert is sent. */
    public boolean tells() {
        return switch (this) {
            case AUDIT -> false;
            case ALERT, STOP -> true;
        };
    }
}
