package io.gatecheck.admin.ui.policy;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.gatecheck.admin.policy.DraftCheck;
import io.gatecheck.admin.policy.FacetCost;
import io.gatecheck.admin.ui.components.Badge;
import io.gatecheck.admin.ui.components.ErrorLine;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.PolicyTestRun;
import java.util.List;
import java.util.Optional;

/**
 * What can be said of a document, ready to be shown.
 *
 * @param errors what is wrong with it
 * @param lines the document with its wrong lines; empty if nothing is wrong
 * @param summary of the tests, in a few words
 * @param accounts where it applies, in a sentence; empty if that is not known
 * @param scope the same in the words of the document
 */
record CheckView(
        List<ErrorLine> errors,
        List<YamlLine> lines,
        List<TestRow> tests,
        String summary,
        List<FacetRow> facets,
        String accounts,
        List<String> scope) {

    /**
     * One test.
     *
     * @param difference what was expected and what came; empty if they are the same
     */
    record TestRow(String name, Badge outcome, String difference) {

        static TestRow of(PolicyTestRun.TestResult result) {
            return new TestRow(
                    result.test().name(),
                    result.asExpected()
                            ? new Badge("As expected", "good")
                            : new Badge("Fails", "critical"),
                    result.asExpected()
                            ? ""
                            : "Line " + result.test().at().line() + ": " + result.difference());
        }
    }

    record FacetRow(String facet, String cost) {}

    static CheckView of(DraftCheck check, String yaml, ScopeWords words) {
        return new CheckView(
                check.problems().stream().map(ProblemLine::of).toList(),
                check.problems().isEmpty()
                        ? List.of()
                        : YamlLine.of(
                                yaml,
                                check.problems().stream()
                                        .map(problem -> problem.at().line())
                                        .collect(toUnmodifiableSet())),
                check.tests().stream().map(TestRow::of).toList(),
                summary(check),
                check.facets().stream()
                        .map(facet -> new FacetRow(facet.toString(), FacetCost.of(facet)))
                        .toList(),
                check.accounts().map(CheckView::words).orElse(""),
                scope(check.policy(), words));
    }

    private static String summary(DraftCheck check) {
        int all = check.tests().size();
        int failed = check.failed().size();
        if (all == 0) {
            return "None";
        }
        return failed == 0 ? "All " + all + " as expected" : failed + " of " + all + " fail";
    }

    private static String words(DraftCheck.AccountsInScope accounts) {
        return accounts.covered()
                + " of "
                + accounts.all()
                + (accounts.all() == 1 ? " account" : " accounts");
    }

    private static List<String> scope(Optional<CompiledPolicy> policy, ScopeWords words) {
        return policy.map(known -> words.of(known.document().scope())).orElse(List.of());
    }
}
