package io.gatecheck.policy;

/** How bad it is that a policy is broken, from the least to the worst. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
