package io.gatecheck.evaluation;

import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.task.Facet;
import io.gatecheck.task.FieldSet;
import io.gatecheck.task.TaskField;
import java.util.Optional;
import java.util.Set;

/** A policy version, ready to judge. */
public record CompiledPolicy(
        PolicyVersion version,
        PolicyDocument document,
        Optional<Condition> when,
        Condition require,
        Wording message) {

    /** Whether one of its expressions reads a field. */
    boolean reads(TaskField field) {
        return require.fields().contains(field)
                || message.fields().contains(field)
                || when.filter(condition -> condition.fields().contains(field)).isPresent();
    }

    /** Every field that its expressions read. */
    public FieldSet fields() {
        FieldSet read = require.fields().and(message.fields());
        return when.map(condition -> condition.fields().and(read)).orElse(read);
    }

    /** Every facet that judging by this policy can need. */
    public Set<Facet> reads() {
        return fields().facets();
    }
}
