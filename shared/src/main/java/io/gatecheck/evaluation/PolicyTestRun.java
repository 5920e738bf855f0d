package io.gatecheck.evaluation;

import static io.gatecheck.policy.PolicyTest.Expectation.FAIL;
import static io.gatecheck.policy.PolicyTest.Expectation.PASS;
import static io.gatecheck.policy.PolicyTest.Expectation.SKIP;

import io.gatecheck.evaluation.Condition.Answer;
import io.gatecheck.policy.PolicyTest;
import io.gatecheck.task.Container;
import io.gatecheck.task.Task;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
                .map(test -> new Outcome(test, answer(policy, test.given())))
                .toList();
    }

    /** One container that fails makes the task fail; a task is skipped where every container is. */
    private static String answer(CompiledPolicy policy, Task task) {
        Stream<Optional<Container>> subjects =
                policy.document().eachContainer()
                        ? task.containers().stream().map(Optional::of)
                        : Stream.of(Optional.empty());
        List<String> answers =
                subjects.map(container -> answer(policy, task, container)).distinct().toList();
        return answers.stream()
                .filter(answer -> !answer.equals(PASS.name()) && !answer.equals(SKIP.name()))
                .findFirst()
                .orElse(answers.contains(PASS.name()) ? PASS.name() : SKIP.name());
    }

    private static String answer(CompiledPolicy policy, Task task, Optional<Container> container) {
        Answer applies =
                policy.when().map(when -> when.ask(task, container)).orElseGet(Answer.Holds::new);
        return switch (applies) {
            case Answer.Broken(var _) -> SKIP.name();
            case Answer.Failed(var why) -> why;
            case Answer.Holds() -> required(policy.require().ask(task, container));
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
