package io.gatecheck.admin.policy;

import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.PolicyTestRun.TestResult;
import io.gatecheck.policy.PolicyProblem;
import io.gatecheck.task.Facet;
import java.util.List;
import java.util.Optional;

/**
 * What can be said of a policy document before it is published.
 *
 * @param policy absent if there are problems
 * @param problems what is wrong with the document
 * @param tests what came of its tests; empty if there are problems
 * @param facets what it reads of a task, in the order of {@link Facet}
 * @param accounts where it applies; absent if there are problems
 */
public record DraftCheck(
        Optional<CompiledPolicy> policy,
        List<PolicyProblem> problems,
        List<TestResult> tests,
        List<Facet> facets,
        Optional<AccountsInScope> accounts) {

    public DraftCheck {
        problems = List.copyOf(problems);
        tests = List.copyOf(tests);
        facets = List.copyOf(facets);
    }

    /**
     * How many accounts a policy applies to.
     *
     * @param covered those that its scope covers
     * @param all those that are known
     */
    public record AccountsInScope(int covered, int all) {}

    /** The tests with another answer than the expected one. */
    public List<TestResult> failed() {
        return tests.stream().filter(result -> !result.asExpected()).toList();
    }

    /** The same with another problem, which lies outside of the document's own rules. */
    DraftCheck with(PolicyProblem problem) {
        return new DraftCheck(policy, List.of(problem), tests, facets, accounts);
    }
}
