package io.gatecheck.evaluator.facts;

import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.task.Facet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Asks AWS for one facet of many tasks at once. */
public interface FactSource {

    /** The facet that it asks for. */
    Facet facet();

    /** The facets whose facts it must know before it can ask. */
    default Set<Facet> needs() {
        return Set.of();
    }

    /**
     * Asks for all tasks, in as few calls as AWS allows. What cannot be had is part of the answer;
     * nothing is thrown.
     *
     * @param known the facts that it needs
     * @return the fact of each request
     */
    Function<FactRequest, Fact<?>> ask(
            List<FactRequest> requests, Function<FactRequest, Facts> known, MemberCalls calls);
}
