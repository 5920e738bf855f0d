package io.gatecheck.evaluation;

import io.gatecheck.task.Facet;
import java.util.Set;

/** The compiled message of a policy. */
public interface Wording {

    /** The facets of the values that it shows. */
    Set<Facet> reads();

    /**
     * The message for a task, or for one container of it. A value that cannot be had is shown as
     * {@code ?}.
     *
     * @param missing the facets that are not known of the task
     */
    String of(Subject subject, Set<Facet> missing);
}
