package io.gatecheck.admin.policy;

import io.gatecheck.policy.PolicyVersion;
import java.util.List;
import java.util.Optional;

/**
 * A version that was published while somebody wrote a text that is based on an older one.
 *
 * @param inForce the newest such version
 * @param theirs what changed from the version that the text is based on to the one in force
 * @param yours what publishing the text on top of it would change
 */
public record Intervening(PolicyVersion inForce, Difference theirs, Difference yours) {

    /**
     * What came in between; empty if nothing did.
     *
     * @param history the versions of the policy, newest first
     */
    static Optional<Intervening> of(List<PolicyVersion> history, int basedOn, String yaml) {
        return history.stream()
                .findFirst()
                .filter(inForce -> inForce.number() != basedOn)
                .map(inForce -> {
                    String base =
                            history.stream()
                                    .filter(version -> version.number() == basedOn)
                                    .findFirst()
                                    .map(PolicyVersion::yaml)
                                    .orElse("");
                    return new Intervening(
                            inForce,
                            Difference.between(base, inForce.yaml()),
                            Difference.between(inForce.yaml(), yaml));
                });
    }
}
