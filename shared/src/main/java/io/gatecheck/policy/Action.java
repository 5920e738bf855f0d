package io.gatecheck.policy;

/** What follows when a task breaks a policy. */
public enum Action {
    /** The violation is recorded. */
    AUDIT,
    /** The violation is recorded, and the owner of the account is told. */
    ALERT,
    /**
     * The violation is recorded, the owner of the account is told, and the task is to be stopped
     * within {@link StopLimits}. Nothing stops tasks yet: until then, the same as {@link #ALERT}.
     */
    STOP;

    /** Whether the owner of the account is told. */
    public boolean tells() {
        return switch (this) {
            case AUDIT -> false;
            case ALERT, STOP -> true;
        };
    }
}
