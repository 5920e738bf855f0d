package io.gatecheck.analysis;

import java.util.Optional;

/**
 * What a search found that a policy answers. What was not found may exist all the same.
 *
 * @param applies the smallest task to which the policy applies
 * @param passing the smallest task that passes
 * @param failing the smallest task that fails
 * @param error the smallest task for which the policy has no answer
 * @param tried how many tasks were tried
 */
public record PolicyFindings(
        Optional<ExampleTask> applies,
        Optional<ExampleTask> passing,
        Optional<ExampleTask> failing,
        Optional<NoAnswer> error,
        int tried) {

    /**
     * A task that a policy cannot judge.
     *
     * @param why in a sentence
     */
    public record NoAnswer(ExampleTask example, String why) {}
}
