package io.gatecheck.violation;

/** The status of a violation. */
public enum ViolationStatus {
    /** A running task has it. */
    OPEN,
    /** No running task has it any more. */
    RESOLVED,
    /** Running tasks have it, and an exemption covers it. */
    EXEMPT
}
