package io.gatecheck.admin.ui.policy;

import io.gatecheck.admin.ui.components.Badge;
import io.gatecheck.admin.ui.components.ErrorLine;
import io.gatecheck.analysis.TestWriter;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.evaluation.MissingField;
import io.gatecheck.evaluation.Verdict;
import java.util.List;
import java.util.Map;

/**
 * What a draft says of pasted tasks, ready to be shown.
 *
 * @param pasted the text, with the line end before it that browsers leave out
 * @param reason the reason to publish that was typed already
 * @param errors why nothing was tried
 * @param notes what of the text was left out
 */
record TrialView(
        String draft,
        String pasted,
        String reason,
        List<ErrorLine> errors,
        List<String> notes,
        List<TriedTask> tasks) {

    /** A task or a task definition. */
    record TriedTask(String name, List<TriedVerdict> verdicts) {}

    /**
     * What the draft says.
     *
     * @param subject the container, or what else was judged
     * @param text what is wrong, or what must be known; empty if nothing is
     * @param unmet the part of the requirement that was false; empty if none was
     * @param test a test that expects it; empty if none can
     */
    record TriedVerdict(
            String subject,
            Badge verdict,
            String text,
            String unmet,
            List<TriedReading> readings,
            String test) {}

    /** A value that the requirement read. */
    record TriedReading(String path, String value) {}

    private static final Map<String, String> COLOURS =
            Map.of("PASS", "good", "FAIL", "critical", "ERROR", "high", "UNKNOWN", "medium");

    static TriedVerdict verdict(String task, Judgement judgement, TestWriter tests) {
        String subject = judgement.container().map(name -> "Container " + name).orElse("Task");
        String word = word(judgement.verdict());
        String test =
                tests.write(shortened(task) + ": " + subject + ", " + word, judgement).orElse("");
        Badge badge = new Badge(word, COLOURS.getOrDefault(word, "skip"));
        return switch (judgement.verdict()) {
            case Verdict.Pass _, Verdict.Skip _ ->
                    new TriedVerdict(subject, badge, "", "", List.of(), test);
            case Verdict.Fail fail -> failed(subject, badge, fail, test);
            case Verdict.Exempt(var _, var fail) -> failed(subject, badge, fail, test);
            case Verdict.Unknown unknown ->
                    new TriedVerdict(
                            subject,
                            badge,
                            "It depends on what is not known.",
                            "",
                            MissingField.of(unknown, judgement.subject().missing()).stream()
                                    .map(field -> new TriedReading(field.field(), field.why()))
                                    .toList(),
                            test);
            case Verdict.Error(var why) ->
                    new TriedVerdict(subject, badge, why, "", List.of(), test);
        };
    }

    private static TriedVerdict failed(
            String subject, Badge badge, Verdict.Fail fail, String test) {
        return new TriedVerdict(
                subject,
                badge,
                fail.message(),
                fail.because().unmet(),
                fail.because().readings().stream()
                        .map(reading -> new TriedReading(reading.path(), reading.value()))
                        .toList(),
                test);
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Pass _ -> "PASS";
            case Verdict.Skip _ -> "SKIP";
            case Verdict.Fail _, Verdict.Exempt _ -> "FAIL";
            case Verdict.Unknown _ -> "UNKNOWN";
            case Verdict.Error _ -> "ERROR";
        };
    }

    /** Of an ARN, what follows the last slash. */
    private static String shortened(String task) {
        return task.substring(task.lastIndexOf('/') + 1);
    }
}
