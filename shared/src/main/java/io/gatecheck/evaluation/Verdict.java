package io.gatecheck.evaluation;

import io.gatecheck.exemption.Exemption;
import io.gatecheck.task.Facet;
import io.gatecheck.task.FieldSet;
import io.gatecheck.task.MissingReason;
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
     * A fact that decides the answer is missing. Never counts as a pass, never stops a task.
     *
     * @param read the fields that the undecided condition reads
     * @param missing the facets of those of them that are not known, each with the reason
     */
    record Unknown(FieldSet read, Map<Facet, MissingReason> missing) implements Verdict {

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
