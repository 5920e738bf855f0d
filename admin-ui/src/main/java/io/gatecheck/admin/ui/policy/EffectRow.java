package io.gatecheck.admin.ui.policy;

import io.gatecheck.admin.policy.DraftAnalysis;
import io.gatecheck.analysis.ExampleTask;
import io.gatecheck.analysis.ExampleTasks;
import io.gatecheck.analysis.PolicyFindings;
import io.gatecheck.analysis.VersionComparison;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that a policy does.
 *
 * @param text a sentence, or its beginning if an example follows
 * @param example a task as a policy test writes it; empty if there is none
 * @param warning whether its author should look at it
 */
record EffectRow(String text, String example, boolean warning) {

    /** What a draft does; warnings first. */
    static List<EffectRow> of(DraftAnalysis analysis, ExampleTasks tasks) {
        Written written = new Written(tasks);
        return Stream.concat(
                        written.findings(analysis.findings()),
                        analysis.compared().stream().flatMap(written::compared))
                .toList();
    }

    private record Written(ExampleTasks tasks) {

        Stream<EffectRow> findings(PolicyFindings findings) {
            int tried = findings.tried();
            if (findings.applies().isEmpty()) {
                return Stream.of(
                        warning(
                                "It applies to none of the tasks that were tried, with the default"
                                        + " values of its parameters. Tried: "
                                        + tried));
            }
            return Stream.of(
                            findings.error()
                                    .map(found ->
                                            row(
                                                    "ERROR, because " + found.why(),
                                                    found.example(),
                                                    true)),
                            findings.failing()
                                    .map(example -> row("Fails, for example:", example, false))
                                    .or(() ->
                                            Optional.of(
                                                    warning(
                                                            "It fails none of the tasks that were"
                                                                    + " tried. Tried: "
                                                                    + tried))),
                            findings.passing()
                                    .map(example -> row("Passes, for example:", example, false))
                                    .or(() ->
                                            Optional.of(
                                                    warning(
                                                            "It passes none of the tasks that were"
                                                                    + " tried. Tried: "
                                                                    + tried))))
                    .flatMap(Optional::stream);
        }

        Stream<EffectRow> compared(DraftAnalysis.Compared compared) {
            VersionComparison comparison = compared.comparison();
            String version = "version " + compared.version();
            if (comparison.stricter().isEmpty() && comparison.looser().isEmpty()) {
                return Stream.of(
                        new EffectRow(
                                "Fails the same tasks as "
                                        + version
                                        + ", among those that were tried. Tried: "
                                        + comparison.tried(),
                                "",
                                false));
            }
            return Stream.of(
                            comparison
                                    .stricter()
                                    .map(example ->
                                            row(
                                                    "Stricter than "
                                                            + version
                                                            + ". It now fails, for example:",
                                                    example,
                                                    false)),
                            comparison
                                    .looser()
                                    .map(example ->
                                            row(
                                                    "Looser than "
                                                            + version
                                                            + ". It no longer fails, for example:",
                                                    example,
                                                    false)))
                    .flatMap(Optional::stream);
        }

        private static EffectRow warning(String text) {
            return new EffectRow(text, "", true);
        }

        private EffectRow row(String text, ExampleTask example, boolean warning) {
            return new EffectRow(text, "given: " + tasks.written(example.given()), warning);
        }
    }
}
