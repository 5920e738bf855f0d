package io.gatecheck.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluation.CompilationResult.Compiled;
import io.gatecheck.evaluation.CompilationResult.Rejected;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.Condition.Answer;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.evaluation.PolicyEvaluator;
import io.gatecheck.evaluation.Subject;
import io.gatecheck.evaluation.Verdict;
import io.gatecheck.policy.Parameters;
import io.gatecheck.task.Container;
import io.gatecheck.task.Facet;
import io.gatecheck.task.TaskSnapshot;
import io.gatecheck.yaml.StarterPolicies;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a policy and a task of any bytes, and judges. Run by {@code ./gatecheck fuzz}, which learns
 * from the branches that they reach.
 */
public final class EvaluatorFuzz {

    private static final ProcessorTime LIMIT = ProcessorTime.seconds(2);
    private static final PolicyEvaluator EVALUATOR = new PolicyEvaluator(List.of());

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
                judgements.forEach(one -> assertNothingIsGuessed(one, task));
                task.task().containers().forEach(one -> assertBothAgree(policy, task, one));
            }
        }
    }

    private static void assertNothingIsGuessed(Judgement judgement, TaskSnapshot task) {
        Set<Facet> needed = judgement.policy().require().reads();
        boolean decided =
                judgement.verdict() instanceof Verdict.Pass
                        || judgement.verdict() instanceof Verdict.Fail;
        assertThat(decided && !Collections.disjoint(needed, task.missing().keySet()))
                .as("decided without %s, from %s", task.missing(), needed)
                .isFalse();
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
                        Parameters.defaults(policy.document().parameters()));
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
