package io.gatecheck.cli.report;

import io.gatecheck.cli.report.Finding.DefinitionVerdict;
import io.gatecheck.evaluation.Explanation;
import io.gatecheck.evaluation.MissingField;
import io.gatecheck.evaluation.PolicyFile;
import io.gatecheck.policy.PolicyDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/**
 * The report for people.
 *
 * @param explain whether to show every verdict, and why
 */
public record TextReport(Ansi ansi, boolean explain) implements ReportFormat {

    @Override
    public String write(CheckReport report) {
        StringBuilder text = new StringBuilder();
        report.policies().forEach(policy -> text.append(policy(policy)));
        report.definitions().forEach(judged -> text.append(judged(judged)));
        report.unreadable()
                .forEach(each ->
                        text.append(coloured("red", "unreadable"))
                                .append(" %s: %s%n".formatted(each.file(), each.why())));
        report.notes().forEach(note -> text.append("note: %s%n".formatted(note)));
        return text.append(summary(report)).toString();
    }

    private String policy(PolicyFile policy) {
        StringBuilder text = new StringBuilder();
        if (policy.isGood()) {
            int tests = policy.tests().size();
            text.append(coloured("green", "ok"))
                    .append(
                            "    %s: %s%n"
                                    .formatted(
                                            policy.file(),
                                            tests == 0
                                                    ? "no tests"
                                                    : counted(tests, "test") + " passed"));
        }
        policy.mistakes()
                .forEach(mistake ->
                        text.append(coloured("red", mistake.word()))
                                .append(" %s%n".formatted(mistake.text())));
        return text.toString();
    }

    private String judged(CheckReport.Judged judged) {
        StringBuilder text = new StringBuilder();
        text.append(
                coloured(
                                "bold",
                                "%s:%s: %s"
                                        .formatted(
                                                judged.file(),
                                                judged.task().line(),
                                                judged.task().name()))
                        + System.lineSeparator());
        for (Finding finding : judged.findings()) {
            switch (finding.verdict()) {
                case FAIL ->
                        text.append(line(coloured("red", "FAIL "), finding, finding.message()));
                case ERROR ->
                        text.append(line(coloured("red", "ERROR"), finding, finding.message()));
                case PASS -> text.append(explain ? line("pass ", finding, title(finding)) : "");
                case SKIP -> text.append(explain ? line("skip ", finding, "does not apply") : "");
                case UNKNOWN -> {}
            }
            finding.because().filter(_ -> explain).ifPresent(why -> text.append(explained(why)));
        }
        List<Finding> open = judged.that(DefinitionVerdict.UNKNOWN);
        if (!open.isEmpty()) {
            text.append("  to be judged at launch:%n".formatted());
            open.stream()
                    .collect(
                            Collectors.groupingBy(
                                    finding -> Map.entry(finding.policyId(), finding.awaits()),
                                    LinkedHashMap::new,
                                    Collectors.toList()))
                    .values()
                    .forEach(same -> text.append(awaiting(same)));
        }
        text.append(
                "  %s passed, %s failed, %s at launch, %s did not apply%n"
                        .formatted(
                                judged.that(DefinitionVerdict.PASS).size(),
                                judged.that(DefinitionVerdict.FAIL).size()
                                        + judged.that(DefinitionVerdict.ERROR).size(),
                                open.size(),
                                judged.that(DefinitionVerdict.SKIP).size()));
        return text.toString();
    }

    /** What a policy awaits, once for all the containers that await the same. */
    private String awaiting(List<Finding> same) {
        Finding finding = same.getFirst();
        String fields =
                finding.awaits().stream()
                        .map(MissingField::field)
                        .collect(Collectors.joining(", "));
        StringBuilder text =
                new StringBuilder(
                        "    %s%s%n"
                                .formatted(
                                        named(same),
                                        fields.isEmpty() ? "" : ", which reads " + fields));
        if (explain) {
            finding.awaits()
                    .forEach(each ->
                            text.append(
                                    "        %s: %s (facet %s)%n"
                                            .formatted(each.field(), each.why(), each.facet())));
        }
        return text.toString();
    }

    private static String line(String verdict, Finding finding, String message) {
        return "  %s %s: %s%n".formatted(verdict, named(finding), message);
    }

    private static String title(Finding finding) {
        return finding.policy().document().metadata().title();
    }

    private static String named(Finding finding) {
        return named(List.of(finding));
    }

    private static String named(List<Finding> same) {
        PolicyDocument policy = same.getFirst().policy().document();
        List<String> containers =
                same.stream().flatMap(finding -> finding.container().stream()).toList();
        return policy.id().value()
                + " ("
                + policy.metadata().severity().name().toLowerCase(Locale.ROOT)
                + switch (containers.size()) {
                    case 0 -> "";
                    case 1 -> ", container " + containers.getFirst();
                    default -> ", containers " + String.join(", ", containers);
                }
                + ")";
    }

    private static String explained(Explanation why) {
        StringBuilder text = new StringBuilder("        unmet: %s%n".formatted(why.unmet()));
        why.readings()
                .forEach(reading ->
                        text.append(
                                "        read:  %s is %s%n"
                                        .formatted(reading.path(), reading.value())));
        return text.toString();
    }

    private static String summary(CheckReport report) {
        StringBuilder text = new StringBuilder();
        if (!report.policies().isEmpty()) {
            long bad = report.policies().stream().filter(policy -> !policy.isGood()).count();
            text.append(
                    "%s checked, %s%n"
                            .formatted(
                                    counted(report.policies().size(), "policy document"),
                                    bad == 0 ? "no problems" : bad + " with problems"));
        }
        if (!report.definitions().isEmpty()) {
            text.append(
                    "%s judged: %s, %s to be judged at launch%n"
                            .formatted(
                                    counted(report.definitions().size(), "task definition"),
                                    counted(
                                            report.count(DefinitionVerdict.FAIL)
                                                    + report.count(DefinitionVerdict.ERROR),
                                            "failure"),
                                    report.count(DefinitionVerdict.UNKNOWN)));
        }
        if (report.isEmpty()) {
            text.append(
                    "Nothing was checked: no policy, task definition or task was found.%n"
                            .formatted());
        }
        return text.toString();
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** The text goes in as it is; what users wrote must not be taken for markup. */
    private String coloured(String style, String text) {
        return ansi.enabled()
                ? Ansi.Style.on(Ansi.Style.parse(style))
                        + text
                        + Ansi.Style.off(Ansi.Style.parse(style))
                : text;
    }
}
