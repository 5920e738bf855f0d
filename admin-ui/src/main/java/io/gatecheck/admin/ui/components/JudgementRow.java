package io.gatecheck.admin.ui.components;

import static java.util.stream.Collectors.joining;

import io.gatecheck.evaluation.Explanation;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.evaluation.MissingField;
import io.gatecheck.evaluation.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What one policy says of a task, or of one container of it.
 *
 * @param rank the lowest is the worst
 * @param why in a sentence; empty if there is nothing to say
 * @param unmet the part of the requirement that is not met; empty if all of it is
 * @param readings what that part read
 */
public record JudgementRow(
        int rank,
        Badge verdict,
        String policy,
        String title,
        Optional<String> container,
        String why,
        String unmet,
        List<Reading> readings) {

    /** A field, and the value that was read. */
    public record Reading(String path, String value) {}

    public static JudgementRow of(Judgement judgement) {
        return switch (judgement.verdict()) {
            case Verdict.Fail fail -> failed(judgement, 0, new Badge("Fails", "critical"), fail);
            case Verdict.Error(var why) -> row(judgement, 1, new Badge("Error", "high"), why);
            case Verdict.Unknown unknown ->
                    row(
                            judgement,
                            2,
                            new Badge("Undecided", "medium"),
                            MissingField.of(unknown, judgement.subject().missing()).stream()
                                    .map(MissingField::toString)
                                    .collect(joining("; ")));
            case Verdict.Exempt(var exemption, var fail) ->
                    failed(
                            judgement,
                            3,
                            new Badge("Exempt", "exempt"),
                            new Verdict.Fail(
                                    fail.because(),
                                    fail.message()
                                            + " (exempt: "
                                            + exemption.request().reason()
                                            + ")"));
            case Verdict.Pass _ -> row(judgement, 4, new Badge("Passes", "resolved"), "");
            case Verdict.Skip _ -> row(judgement, 5, new Badge("Does not apply", "plain"), "");
        };
    }

    private static JudgementRow row(Judgement judgement, int rank, Badge verdict, String why) {
        return row(judgement, rank, verdict, why, "", List.of());
    }

    private static JudgementRow failed(
            Judgement judgement, int rank, Badge verdict, Verdict.Fail fail) {
        Explanation because = fail.because();
        return row(
                judgement,
                rank,
                verdict,
                fail.message(),
                because.unmet(),
                because.readings().stream()
                        .map(reading -> new Reading(reading.path(), reading.value()))
                        .toList());
    }

    private static JudgementRow row(
            Judgement judgement,
            int rank,
            Badge verdict,
            String why,
            String unmet,
            List<Reading> readings) {
        return new JudgementRow(
                rank,
                verdict,
                judgement.policy().document().id().value(),
                judgement.policy().document().metadata().title(),
                judgement.container(),
                why,
                unmet,
                readings);
    }
}
