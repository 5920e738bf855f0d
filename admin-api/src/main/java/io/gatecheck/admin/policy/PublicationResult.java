package io.gatecheck.admin.policy;

import io.gatecheck.policy.PolicyVersion;

/** What came of a publication. */
public sealed interface PublicationResult {

    /**
     * The text is in force as this version.
     *
     * @param changed false if it was before, so that nothing was done
     * @param rejudged what became of the violations of the policy
     */
    record InForce(PolicyVersion version, boolean changed, Rejudged rejudged)
            implements PublicationResult {}

    /** It has problems, or a test with another answer than the expected one. */
    record Refused(DraftCheck check) implements PublicationResult {}

    /** Somebody published another version in between. */
    record Conflict(Intervening intervening) implements PublicationResult {}
}
