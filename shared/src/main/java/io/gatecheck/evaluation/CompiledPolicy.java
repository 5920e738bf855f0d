package io.gatecheck.evaluation;

import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.task.Facet;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A policy version, ready to judge. */
public record CompiledPolicy(
        PolicyVersion version,
        PolicyDocument document,
        Optional<Condition> when,
        Condition require,
        Wording message) {

    /** Every facet that judging by this policy can need. */
    public Set<Facet> reads() {
        EnumSet<Facet> facets = EnumSet.of(Facet.EVENT);
        when.ifPresent(condition -> facets.addAll(condition.reads()));
        facets.addAll(require.reads());
        facets.addAll(message.reads());
        return facets;
    }
}
