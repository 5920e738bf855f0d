package io.gatecheck.evaluator.facts;

import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.task.Facet;
import java.util.EnumSet;
import java.util.Set;

/**
 * Asks for facts about one task. Every request is another one, also of the same task: it may have
 * been observed twice, in different phases.
 */
public final class FactRequest {

    private final ObservedTask task;
    private final Set<Facet> facets;

    /**
     * @param facets those that the policies in scope read
     */
    public FactRequest(ObservedTask task, Set<Facet> facets) {
        this.task = task;
        this.facets = EnumSet.copyOf(facets);
    }

    /** The task. */
    public ObservedTask task() {
        return task;
    }

    boolean reads(Facet facet) {
        return facets.contains(facet);
    }

    /** Whether the fact was observed with the task, and need not be asked for. */
    boolean isTold(Facet facet) {
        return task.told().of(facet).isPresent();
    }
}
