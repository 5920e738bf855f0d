package io.gatecheck.admin.ui.policy;

import io.gatecheck.admin.api.policy.CatalogEntry;
import io.gatecheck.admin.ui.frame.Moment;
import io.gatecheck.admin.ui.violation.RemediationView;
import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.policy.PolicyProblem;
import io.gatecheck.policy.PolicyTest;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.policy.StopLimits;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One version of a policy, ready to be shown.
 *
 * @param current whether it is the newest
 * @param facts what stands in the document; absent where it cannot be read
 * @param problems what keeps it from judging
 * @param history every version, newest first
 */
record PolicyView(
        PolicyRow row,
        boolean current,
        String publishedBy,
        Optional<Facts> facts,
        List<Problem> problems,
        List<YamlLine> yaml,
        List<VersionRow> history) {

    record Facts(
            String description,
            List<String> frameworks,
            String when,
            boolean eachContainer,
            String require,
            String stops,
            RemediationView remediation,
            List<Example> examples) {

        private static String words(StopLimits limits) {
            String tasks =
                    switch (limits.only()) {
                        case BEFORE_RUNNING -> "Tasks that do not run yet";
                        case ANY -> "Any task";
                    };
            return tasks + ", at most " + limits.maxPerHour() + " an hour in an account";
        }

        static Facts of(PolicyDocument document) {
            return new Facts(
                    document.description(),
                    document.frameworks(),
                    document.when().map(when -> when.text()).orElse(""),
                    document.eachContainer(),
                    document.require().text(),
                    document.stop().map(Facts::words).orElse(""),
                    RemediationView.of(document.remediation()),
                    document.tests().stream().map(Example::of).toList());
        }
    }

    record Example(String name, String expectation) {

        static Example of(PolicyTest test) {
            return new Example(test.name(), test.expect().name().toLowerCase(Locale.ROOT));
        }
    }

    record Problem(int line, int column, String message) {

        static Problem of(PolicyProblem problem) {
            return new Problem(problem.at().line(), problem.at().column(), problem.message());
        }
    }

    record VersionRow(int number, String publishedBy, Moment published, boolean shown) {}

    static PolicyView of(
            CatalogEntry entry, List<PolicyVersion> history, ScopeWords words, Instant now) {
        int number = entry.version().number();
        List<Problem> problems = entry.problems().stream().map(Problem::of).toList();
        return new PolicyView(
                PolicyRow.of(entry, words, now),
                number == history.getFirst().number(),
                entry.version().publishedBy(),
                entry.document().map(Facts::of),
                problems,
                YamlLine.of(
                        entry.version().yaml(),
                        problems.stream().map(Problem::line).collect(Collectors.toSet())),
                history.stream()
                        .map(version ->
                                new VersionRow(
                                        version.number(),
                                        version.publishedBy(),
                                        Moment.of(version.publishedAt(), now),
                                        version.number() == number))
                        .toList());
    }
}
