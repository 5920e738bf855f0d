package io.gatecheck.analysis;

import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.Judge;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.evaluation.Verdict;
import io.gatecheck.policy.Parameters;
import io.gatecheck.task.MissingFacts;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Searches for tasks that show what a policy does. */
public final class PolicyAnalysis {

    private final CandidateTasks candidates;
    private final int most;

    /**
     * @param most how many tasks are tried for one question
     */
    public PolicyAnalysis(ExampleTasks tasks, int most) {
        this.candidates = new CandidateTasks(tasks);
        this.most = most;
    }

    /** What the policy answers for the tasks that could matter to it. */
    public PolicyFindings of(CompiledPolicy policy) {
        List<Tried> tried =
                candidates.of(List.of(policy), most).stream()
                        .map(example -> Tried.of(example, policy))
                        .toList();
        return new PolicyFindings(
                first(tried, one -> !one.has(Verdict.Skip.class)),
                first(tried, one -> one.has(Verdict.Pass.class) && !one.has(Verdict.Fail.class)),
                first(tried, one -> one.has(Verdict.Fail.class)),
                tried.stream().flatMap(one -> one.error().stream()).findFirst(),
                tried.size());
    }

    private static Optional<ExampleTask> first(List<Tried> tried, Predicate<Tried> such) {
        return tried.stream().filter(such).map(Tried::example).findFirst();
    }

    /** What the new version fails and the one before does not, and the other way round. */
    public VersionComparison compare(CompiledPolicy before, CompiledPolicy after) {
        Optional<ExampleTask> stricter = Optional.empty();
        Optional<ExampleTask> looser = Optional.empty();
        List<ExampleTask> examples = candidates.of(List.of(before, after), most);
        for (ExampleTask example : examples) {
            boolean failed = Tried.of(example, before).has(Verdict.Fail.class);
            boolean fails = Tried.of(example, after).has(Verdict.Fail.class);
            if (fails && !failed && stricter.isEmpty()) {
                stricter = Optional.of(example);
            }
            if (failed && !fails && looser.isEmpty()) {
                looser = Optional.of(example);
            }
        }
        return new VersionComparison(stricter, looser, examples.size());
    }

    /** A task and what was said of it, or of its containers. */
    private record Tried(ExampleTask example, List<Verdict> verdicts) {

        static Tried of(ExampleTask example, CompiledPolicy policy) {
            return new Tried(
                    example,
                    Judge.judge(
                                    policy,
                                    example.task(),
                                    Parameters.defaults(policy.document().parameters()),
                                    MissingFacts.NONE)
                            .stream()
                            .map(Judgement::verdict)
                            .toList());
        }

        boolean has(Class<? extends Verdict> kind) {
            return verdicts.stream().anyMatch(kind::isInstance);
        }

        Optional<PolicyFindings.NoAnswer> error() {
            return verdicts.stream()
                    .filter(Verdict.Error.class::isInstance)
                    .map(verdict ->
                            new PolicyFindings.NoAnswer(example, ((Verdict.Error) verdict).why()))
                    .findFirst();
        }
    }
}
