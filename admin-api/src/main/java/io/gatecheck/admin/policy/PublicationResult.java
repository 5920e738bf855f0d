package io.gatecheck.admin.policy;

import io.gatecheck.policy.PolicyVersion;

/** What came of a publication. */
public sealed interface PublicationResult {

    /**
     * The text is in force as this version.
     *
     * @param changed false if it was before, so that nothing was done
     */
    record InForce(PolicyVersion version, boolean changed) implements PublicationResult {}

    /** It has problems, or a test with another answer than the expected one. */
    record Refused(DraftCheck check) implements PublicationResult {}

    /** Somebody published another version in between. */
    record Conflict(Intervening intervening) implements PublicationResult {}
}
