package io.gatecheck.admin.api.policy;

import io.gatecheck.admin.api.problem.PolicyProblemResource;
import io.gatecheck.admin.policy.DraftAnalysis;
import io.gatecheck.admin.policy.DraftCheck;
import io.gatecheck.admin.policy.FacetCost;
import io.gatecheck.evaluation.PolicyTestRun;
import io.gatecheck.task.Facet;
import java.util.List;
import java.util.Optional;

/**
 * What can be said of a document.
 *
 * @param problems what is wrong with it
 * @param tests what came of its tests
 * @param facets what it reads of a task
 * @param accounts where it applies; null in JSON if the document has problems
 * @param analysis what it does; null in JSON if the document has problems
 */
record CheckResource(
        List<PolicyProblemResource> problems,
        List<TestOutcome> tests,
        List<FacetRead> facets,
        Optional<InScope> accounts,
        Optional<AnalysisResource> analysis) {

    record TestOutcome(String name, int line, String expected, String actual, boolean asExpected) {

        static TestOutcome of(PolicyTestRun.TestResult result) {
            return new TestOutcome(
                    result.test().name(),
                    result.test().at().line(),
                    result.test().expect().name(),
                    result.answer(),
                    result.asExpected());
        }
    }

    record FacetRead(String facet, String cost) {

        static FacetRead of(Facet facet) {
            return new FacetRead(facet.toString(), FacetCost.of(facet));
        }
    }

    record InScope(int covered, int all) {

        static InScope of(DraftCheck.AccountsInScope accounts) {
            return new InScope(accounts.covered(), accounts.all());
        }
    }

    static CheckResource of(DraftCheck check, Optional<DraftAnalysis> analysis) {
        return new CheckResource(
                check.problems().stream().map(PolicyProblemResource::of).toList(),
                check.tests().stream().map(TestOutcome::of).toList(),
                check.facets().stream().map(FacetRead::of).toList(),
                check.accounts().map(InScope::of),
                analysis.map(AnalysisResource::of));
    }
}
