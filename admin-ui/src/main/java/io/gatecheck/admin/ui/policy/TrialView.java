package io.gatecheck.admin.ui.policy;

import io.gatecheck.admin.ui.components.ErrorLine;
import io.gatecheck.admin.ui.components.JudgementRow;
import io.gatecheck.analysis.TestWriter;
import io.gatecheck.evaluation.Judgement;
import java.util.List;

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
     * @param test a test that expects it; empty if none can
     */
    record TriedVerdict(JudgementRow row, String test) {

        static TriedVerdict of(String task, Judgement judgement, TestWriter tests) {
            JudgementRow row = JudgementRow.of(judgement);
            String subject = row.container().map(name -> ", container " + name).orElse("");
            String name = shortened(task) + subject + ": " + row.verdict().word();
            return new TriedVerdict(row, tests.write(name, judgement).orElse(""));
        }
    }

    /** Of an ARN, what follows the last slash. */
    private static String shortened(String task) {
        return task.substring(task.lastIndexOf('/') + 1);
    }
}
