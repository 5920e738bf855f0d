package io.gatecheck.policy;

/** Puts new versions of policies in force. */
public interface PolicyPublisher {

    /**
     * Puts a version in force, in one step: it is kept, it replaces its predecessor, and the
     * revision moves. Publishing the same version again changes nothing.
     *
     * @param version its number is one more than that of the version it replaces; 1 for a new
     *     policy
     */
    PublishResult publish(PolicyVersion version);

    /** What came of a publication. */
    sealed interface PublishResult {

        /** The version is in force, from this revision of the bundle on. */
        record Published(long revision) implements PublishResult {}

        /** Another version was published in between; nothing was changed. */
        record Outdated(PolicyVersion inForce) implements PublishResult {}
    }
}
