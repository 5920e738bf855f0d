package io.gatecheck.admin.policy;

import io.gatecheck.analysis.PolicyFindings;
import io.gatecheck.analysis.VersionComparison;
import java.util.Optional;

/**
 * What a draft does, as far as a search found it.
 *
 * @param compared with the version in force; empty if none is, or if it cannot be compiled
 */
public record DraftAnalysis(PolicyFindings findings, Optional<Compared> compared) {

    /**
     * How the draft judges, compared with the version in force.
     *
     * @param version the number of that version
     */
    public record Compared(int version, VersionComparison comparison) {}
}
