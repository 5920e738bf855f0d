package io.gatecheck.violation;

import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Severity;

/**
 * The policy that a violation breaks, as of the version that judged its newest occurrence.
 *
 * @param version the number of that version
 */
public record BrokenPolicy(PolicyId id, int version, String title, Severity severity) {

    static BrokenPolicy of(Detection detection) {
        return new BrokenPolicy(
                detection.policy().id(),
                detection.version().number(),
                detection.policy().metadata().title(),
                detection.policy().metadata().severity());
    }
}
