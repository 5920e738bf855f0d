package io.gatecheck.policy;

import java.util.List;

/** The policies of the organization with their history. */
public interface PolicyRepository {

    /**
     * The revision of the policies in force: cheap, to be asked often. 0 before the first
     * publication.
     */
    long revision();

    /** The policies in force. */
    PolicyBundle bundle();

    /** The versions of a policy, newest first; empty if there is no such policy. */
    List<PolicyVersion> versions(PolicyId id);
}
