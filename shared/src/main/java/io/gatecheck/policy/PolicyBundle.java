package io.gatecheck.policy;

import java.util.List;

/**
 * All policies that are in force at one time.
 *
 * @param revision moves with every publication; the same revision means the same policies
 * @param versions the version in force of each policy, ordered by id
 */
public record PolicyBundle(long revision, List<PolicyVersion> versions) {

    public PolicyBundle {
        versions = List.copyOf(versions);
    }
}
