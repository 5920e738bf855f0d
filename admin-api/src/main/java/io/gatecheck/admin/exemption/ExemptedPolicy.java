package io.gatecheck.admin.exemption;

/** What there is of the policy that an exemption names. */
public enum ExemptedPolicy {
    /** It judges tasks, and the exemption counts. */
    IN_FORCE,
    /** It has versions, but judges no tasks, so that there is nothing to exempt. */
    NOT_IN_FORCE,
    /** There is no such policy, or not any more. */
    UNKNOWN
}
