package io.gatecheck.exemption;

/** How an exemption stands at a given time. */
public enum ExemptionState {
    /** Asked for, and nobody has answered yet. */
    REQUESTED,
    /** In force: it covers what it is for. */
    APPROVED,
    /** Refused. */
    REJECTED,
    /** Ended early by somebody, or withdrawn before it was answered. */
    REVOKED,
    /** Its time is over, or nobody answered in time. */
    EXPIRED
}
