package io.gatecheck.policy;

import io.gatecheck.task.MissingFacts;
import io.gatecheck.task.Task;

/**
 * An example that an author gives: for this task, the policy must answer this.
 *
 * @param name a sentence that says what is shown
 * @param given the task; what the author did not write has harmless values
 * @param missing what of it is not known
 * @param parameters those that the example names, and the defaults of the others
 * @param at where in the document the example stands
 */
public record PolicyTest(
        String name,
        Task given,
        MissingFacts missing,
        Parameters parameters,
        Expectation expect,
        Position at) {

    /** What a policy can be expected to answer. */
    public enum Expectation {
        PASS,
        FAIL,
        SKIP,
        UNKNOWN
    }
}
