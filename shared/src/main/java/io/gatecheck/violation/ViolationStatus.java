package io.gatecheck.violation;

/** Where a violation stands. */
public enum ViolationStatus {
    /** A running task has it. */
    OPEN,
    /** No running task has it any more. */
    RESOLVED,
    /** Running tasks have it, and someone approved that. */
    EXEMPT
}
