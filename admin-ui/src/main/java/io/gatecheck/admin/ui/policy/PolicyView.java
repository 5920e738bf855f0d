package io.gatecheck.admin.ui.policy;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.gatecheck.admin.policy.CatalogEntry;
import io.gatecheck.admin.policy.Difference;
import io.gatecheck.admin.ui.components.Badge;
import io.gatecheck.admin.ui.components.ErrorLine;
import io.gatecheck.admin.ui.components.Moment;
import io.gatecheck.admin.ui.components.RemediationView;
import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.policy.PolicyTest;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.policy.StopLimits;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One version of a policy, ready to be shown.
 *
 * @param current whether it is the newest
 * @param reason why it was published; empty if Gatecheck did it itself
 * @param changes the difference to the version before it; empty for the first
 * @param details what stands in the document; absent if it cannot be read
 * @param errors what keeps it from judging
 * @param history every version, newest first
 */
record PolicyView(
        PolicyRow row,
        boolean current,
        String publishedBy,
        String reason,
        List<DifferenceRow> changes,
        Optional<Details> details,
        List<ErrorLine> errors,
        List<YamlLine> yaml,
        List<VersionRow> history) {

    /** What stands in the document. */
    record Details(
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
                        case BEFORE_RUNNING -> "Tasks that are not running yet";
                        case ANY -> "Any task";
                    };
            return tasks + ", at most " + limits.maxPerHour() + " per hour in each account";
        }

        static Details of(PolicyDocument document) {
            return new Details(
                    document.metadata().description(),
                    document.metadata().frameworks(),
                    document.when().map(when -> when.text()).orElse(""),
                    document.eachContainer(),
                    document.require().text(),
                    document.stop().map(Details::words).orElse(""),
                    RemediationView.of(document.remediation()),
                    document.tests().stream().map(Example::of).toList());
        }
    }

    record Example(String name, Badge expects) {

        static Example of(PolicyTest test) {
            String word = "expects " + test.expect().name().toLowerCase(Locale.ROOT);
            return new Example(test.name(), new Badge(word, "plain"));
        }
    }

    record VersionRow(
            int number, String publishedBy, String reason, Moment published, boolean shown) {}

    private static List<DifferenceRow> changes(PolicyVersion version, List<PolicyVersion> history) {
        return history.stream()
                .filter(each -> each.number() == version.number() - 1)
                .findFirst()
                .map(before -> Difference.between(before.yaml(), version.yaml()))
                .map(DifferenceRow::of)
                .orElse(List.of());
    }

    static PolicyView of(
            CatalogEntry entry, List<PolicyVersion> history, ScopeWords words, Instant now) {
        int number = entry.version().number();
        return new PolicyView(
                PolicyRow.of(entry, words, now),
                number == history.getFirst().number(),
                entry.version().publishedBy(),
                entry.version().reason(),
                changes(entry.version(), history),
                entry.document().map(Details::of),
                entry.problems().stream().map(ProblemLine::of).toList(),
                YamlLine.of(
                        entry.version().yaml(),
                        entry.problems().stream()
                                .map(problem -> problem.at().line())
                                .collect(toUnmodifiableSet())),
                history.stream()
                        .map(version ->
                                new VersionRow(
                                        version.number(),
                                        version.publishedBy(),
                                        version.reason(),
                                        Moment.of(version.publishedAt(), now),
                                        version.number() == number))
                        .toList());
    }
}
