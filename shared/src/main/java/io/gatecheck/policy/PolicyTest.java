package io.gatecheck.policy;

import java.util.Map;

/**
 * An example that an author gives: for this task, the policy must answer this.
 *
 * @param name a sentence that says what is shown
 * @param given the fields of the task that matter, nested as in the policy language; all others
 *     have harmless values
 * @param expect PASS, FAIL or SKIP
 * @param at where in the document the example stands
 */
public record PolicyTest(String name, Map<String, Object> given, Expectation expect, Position at) {

    public PolicyTest {
        given = Map.copyOf(given);
    }

    /** What a policy can be expected to answer when every fact is known. */
    public enum Expectation {
        PASS,
        FAIL,
        SKIP
    }
}
