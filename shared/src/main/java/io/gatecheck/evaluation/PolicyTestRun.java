package io.gatecheck.evaluation;

import static io.gatecheck.policy.PolicyTest.Expectation.FAIL;
import static io.gatecheck.policy.PolicyTest.Expectation.PASS;
import static io.gatecheck.policy.PolicyTest.Expectation.SKIP;

import io.gatecheck.evaluation.Condition.Answer;
import io.gatecheck.policy.PolicyTest;
import java.util.List;

/** Holds a policy to the examples of its author. */
public final class PolicyTestRun {

    private PolicyTestRun() {}

    /** What came of one example. */
    public record Outcome(PolicyTest test, String answer) {

        /** Whether the policy answered as its author expects. */
        public boolean asExpected() {
            return answer.equals(test.expect().name());
        }
    }

    /** Asks the policy about each of its examples. */
    public static List<Outcome> of(CompiledPolicy policy) {
        return policy.document().tests().stream()
                .map(test -> new Outcome(test, answer(policy, test)))
                .toList();
    }

    /** One container that fails makes the task fail; a task is skipped where every container is. */
    private static String answer(CompiledPolicy policy, PolicyTest test) {
        List<String> answers =
                policy.subjects(test.given(), test.parameters())
                        .map(subject -> answer(policy, subject))
                        .distinct()
                        .toList();
        return answers.stream()
                .filter(answer -> !answer.equals(PASS.name()) && !answer.equals(SKIP.name()))
                .findFirst()
                .orElse(answers.contains(PASS.name()) ? PASS.name() : SKIP.name());
    }

    private static String answer(CompiledPolicy policy, Subject subject) {
        Answer applies = policy.when().map(when -> when.ask(subject)).orElseGet(Answer.Holds::new);
        return switch (applies) {
            case Answer.Broken(var _) -> SKIP.name();
            case Answer.Failed(var why) -> why;
            case Answer.Holds() -> required(policy.require().ask(subject));
        };
    }

    private static String required(Answer answer) {
        return switch (answer) {
            case Answer.Holds() -> PASS.name();
            case Answer.Broken(var _) -> FAIL.name();
            case Answer.Failed(var why) -> why;
        };
    }
}
