package io.gatecheck.policy;

/** What follows when a task breaks a policy. */
public enum Action {
    /** The violation is recorded. */
    AUDIT,
    /** The violation is recorded, and the owner of the account is told. */
    ALERT
}
