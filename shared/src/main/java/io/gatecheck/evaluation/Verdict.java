package io.gatecheck.evaluation;

import io.gatecheck.exemption.Exemption;
import io.gatecheck.task.Facet;
import java.util.Map;

/** What one policy said about one task. */
public sealed interface Verdict {

    /** The requirement is met. */
    record Pass() implements Verdict {}

    /**
     * The requirement is not met.
     *
     * @param message what is wrong, in the words of the policy's author
     */
    record Fail(Explanation because, String message) implements Verdict {}

    /** The requirement is not met, and someone approved that. */
    record Exempt(Exemption exemption, Fail without) implements Verdict {}

    /** The policy does not apply to the task. */
    record Skip() implements Verdict {}

    /**
     * A fact that the policy reads could not be had. Never counts as a pass, never stops a task.
     *
     * @param missing the facets, each with the reason
     */
    record Unknown(Map<Facet, String> missing) implements Verdict {

        public Unknown {
            missing = Map.copyOf(missing);
        }
    }

    /**
     * The expression itself failed. Never counts as a pass, never stops a task.
     *
     * @param why in a sentence
     */
    record Error(String why) implements Verdict {}
}
