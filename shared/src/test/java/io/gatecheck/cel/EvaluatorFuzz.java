package io.gatecheck.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluation.CompilationResult.Compiled;
import io.gatecheck.evaluation.CompilationResult.Rejected;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.Condition.Answer;
import io.gatecheck.evaluation.JudgeWithExemptions;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.evaluation.Subject;
import io.gatecheck.evaluation.Verdict;
import io.gatecheck.policy.Parameters;
import io.gatecheck.policy.StarterPolicies;
import io.gatecheck.task.Container;
import io.gatecheck.task.MissingFacts;
import io.gatecheck.task.TaskSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes a policy and a task of any bytes, and judges. Run by {@code ./gatecheck fuzz}, which learns
 * from the branches that they reach.
 */
public final class EvaluatorFuzz {

    private static final ProcessorTime LIMIT = ProcessorTime.seconds(2);
    private static final JudgeWithExemptions EVALUATOR = new JudgeWithExemptions(List.of());

    private EvaluatorFuzz() {}

    /** Called once, before the time is looked at: the first policies take seconds. */
    public static void fuzzerInitialize() {
        StarterPolicies.documents().values().forEach(PolicyTrial::of);
    }

    /** Called for every input; the names of both are the fuzzer's. */
    public static void fuzzerTestOneInput(byte[] input) {
        FuzzedChoices choices = new FuzzedChoices(input);
        String yaml = FuzzedPolicy.of(choices);
        TaskSnapshot task = FuzzedTask.of(choices);
        switch (Policies.compile(yaml)) {
            case Rejected(var problems) ->
                    problems.forEach(problem -> PolicyTrial.assertPointsInto(yaml, problem));
            case Compiled(var policy) -> {
                List<Judgement> judgements =
                        LIMIT.hold(() -> EVALUATOR.judge(task, List.of(policy), Instant.EPOCH));
                assertThat(judgements).hasSameSizeAs(task.task().containers());
                List<Judgement> known =
                        LIMIT.hold(
                                () -> EVALUATOR.judge(whole(task), List.of(policy), Instant.EPOCH));
                for (int i = 0; i < judgements.size(); i++) {
                    assertNothingIsGuessed(judgements.get(i).verdict(), known.get(i).verdict());
                }
                task.task().containers().forEach(one -> assertBothAgree(policy, task, one));
            }
        }
    }

    private static TaskSnapshot whole(TaskSnapshot task) {
        return new TaskSnapshot(
                task.arn(), task.account(), task.task(), task.phase(), MissingFacts.NONE);
    }

    /** What is decided without some facts is decided so with them. */
    private static void assertNothingIsGuessed(Verdict partial, Verdict known) {
        if (!(partial instanceof Verdict.Unknown) && !isOutOfBudget(known)) {
            assertThat(partial.getClass()).isEqualTo(known.getClass());
        }
    }

    private static boolean isOutOfBudget(Verdict verdict) {
        return verdict instanceof Verdict.Error(var why) && why.contains("it takes more ");
    }

    /** What runs as plain Java answers as CEL's own interpreter does. */
    private static void assertBothAgree(
            CompiledPolicy policy, TaskSnapshot task, Container container) {
        if (!(policy.require() instanceof CelCondition condition)) {
            throw new AssertionError("not made by this compiler");
        }
        Subject subject =
                new Subject(
                        task.task(),
                        Optional.of(container),
                        Parameters.defaults(policy.document().parameters()),
                        MissingFacts.NONE);
        Answer answer = LIMIT.hold(() -> condition.ask(subject));
        Answer expected = LIMIT.hold(() -> condition.askInterpreter(subject));
        if (!isOutOfBudget(answer) && !isOutOfBudget(expected)) {
            assertThat(answer.getClass()).isEqualTo(expected.getClass());
            if (expected instanceof Answer.Broken) {
                assertThat(answer).isEqualTo(expected);
            }
        }
    }

    /** The two count their steps differently. */
    private static boolean isOutOfBudget(Answer answer) {
        return answer instanceof Answer.Failed(var why) && why.contains("it takes more ");
    }
}
