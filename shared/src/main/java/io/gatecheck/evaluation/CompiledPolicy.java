package io.gatecheck.evaluation;

import io.gatecheck.policy.Parameters;
import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.task.Facet;
import io.gatecheck.task.Task;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    /** What it asks of a task: once of the whole, or once of each container. */
    Stream<Subject> subjects(Task task, Parameters parameters) {
        return document.eachContainer()
                ? task.containers().stream()
                        .map(container -> new Subject(task, Optional.of(container), parameters))
                : Stream.of(new Subject(task, Optional.empty(), parameters));
    }
}
