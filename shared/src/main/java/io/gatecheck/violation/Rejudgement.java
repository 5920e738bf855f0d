package io.gatecheck.violation;

/** What the version in force says of a violation that an older one found. */
public sealed interface Rejudgement {

    /** Its running tasks are right by this version, or it does not apply to them. */
    record Passes() implements Rejudgement {}

    /**
     * A running task still breaks the policy, in the same way.
     *
     * @param detection as it would be recorded now; exempt if an exemption covers it
     */
    record Fails(Detection detection) implements Rejudgement {}
}
