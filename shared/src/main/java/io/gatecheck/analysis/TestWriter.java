package io.gatecheck.analysis;

import io.gatecheck.evaluation.Judge;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.evaluation.PolicyTestRun;
import io.gatecheck.evaluation.Verdict;
import io.gatecheck.task.Facet;
import io.gatecheck.task.MissingFacts;
import io.gatecheck.task.MissingReason;
import io.gatecheck.task.Task;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes tests of policies from tasks that were judged. */
public final class TestWriter {

    private final ExampleTasks tasks;

    public TestWriter(ExampleTasks tasks) {
        this.tasks = tasks;
    }

    /**
     * A test that expects what was answered, reduced to the fields that the policy reads, as it is
     * written in an item of {@code tests}.
     *
     * @param name a sentence that says what it shows
     * @return empty if the test would be answered otherwise than the task was, or if the answer is
     *     an error, which no test can expect
     */
    public Optional<String> write(String name, Judgement judgement) {
        return PolicyTestRun.expectation(judgement.verdict())
                .filter(_ -> isAnsweredAlike(judgement))
                .map(expect ->
                        """
                        - name: %s
                          given: %s
                          expect: %s
                        """
                                .formatted(
                                        quoted(name),
                                        tasks.written(given(judgement), missing(judgement)),
                                        expect));
    }

    private Map<String, Object> given(Judgement judgement) {
        return ReducedTask.of(judgement, tasks.task(Map.of()).orElseThrow());
    }

    private boolean isAnsweredAlike(Judgement judgement) {
        Optional<Task> reduced = tasks.task(given(judgement));
        MissingFacts missing = MissingFacts.of(facets(judgement));
        return reduced.isPresent()
                && Judge.judge(
                                judgement.policy(),
                                reduced.get(),
                                judgement.subject().parameters(),
                                missing)
                        .stream()
                        .map(again -> PolicyTestRun.expectation(again.verdict()))
                        .allMatch(PolicyTestRun.expectation(judgement.verdict())::equals);
    }

    private static List<String> missing(Judgement judgement) {
        return facets(judgement).keySet().stream().sorted().map(Facet::toString).toList();
    }

    private static Map<Facet, MissingReason> facets(Judgement judgement) {
        return judgement.verdict() instanceof Verdict.Unknown unknown
                ? unknown.missing()
                : Map.of();
    }

    /** In double quotes, where YAML reads a backslash as JSON does. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
