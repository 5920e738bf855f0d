package io.gatecheck.admin.policy;

import io.gatecheck.policy.PolicyId;
import java.util.Optional;

/**
 * A request to put a text in force.
 *
 * @param policy the policy whose next version it is to be; absent for a policy that must be new
 * @param basedOn the number of the version that the author saw last; 0 if there was none
 * @param reason why, for those who read the history
 */
public record Publication(Optional<PolicyId> policy, String yaml, int basedOn, String reason) {}
