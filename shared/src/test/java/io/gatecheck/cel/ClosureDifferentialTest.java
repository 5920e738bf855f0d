package io.gatecheck.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluation.CompilationResult.Compiled;
import io.gatecheck.evaluation.Condition.Answer;
import io.gatecheck.evaluation.Subject;
import io.gatecheck.policy.Parameters;
import io.gatecheck.task.Container;
import io.gatecheck.task.MissingFacts;
import io.gatecheck.task.Task;
import io.gatecheck.task.Tasks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random expressions over random tasks: what runs as plain Java answers as CEL's own interpreter
 * does.
 */
class ClosureDifferentialTest {

    private static final int EXPRESSIONS = 1_500;

    private static final String KEYS =
            Expressions.KEYS + "when: " + Expressions.READS_PARAMETERS + "\n";

    private final Random random = new Random(20_261_123);
    private final Expressions expressions = new Expressions(random::nextInt);

    @Test
    void plainJavaAnswersAsTheInterpreterDoes() {
        int fast = 0;
        int failed = 0;
        for (int i = 0; i < EXPRESSIONS; i++) {
            String expression = expressions.bool(4);
            if (!(Policies.compile(Policies.yaml(expression, KEYS)) instanceof Compiled(var policy))
                    || !(policy.require() instanceof CelCondition condition)) {
                throw new AssertionError("does not compile: " + expression);
            }
            fast += condition.isFast() ? 1 : 0;
            for (Task task : tasks()) {
                Container container = task.containers().getLast();
                Subject subject =
                        new Subject(
                                task,
                                Optional.of(container),
                                Parameters.defaults(policy.document().parameters()),
                                MissingFacts.NONE);
                Answer expected = condition.askInterpreter(subject);
                Answer answer = condition.ask(subject);
                failed += expected instanceof Answer.Failed ? 1 : 0;
                assertThat(answer.getClass()).as(expression).isEqualTo(expected.getClass());
                if (expected instanceof Answer.Broken) {
                    assertThat(answer).as(expression).isEqualTo(expected);
                }
            }
        }
        assertThat(fast)
                .as("expressions that ran as plain Java")
                .isGreaterThan(EXPRESSIONS * 9 / 10);
        assertThat(failed).as("answers without a value").isPositive();
    }

    private List<Task> tasks() {
        return List.of(
                Tasks.fargate().task(),
                Tasks.fargate()
                        .publicIps("203.0.113.1", "198.51.100.7")
                        .executeCommand()
                        .tags(Map.of("owner", "me", "env", ""))
                        .containers(Tasks.container("web"), Tasks.container("log"))
                        .task(),
                Tasks.fargate().image("nginx").size(4096, 8192).service("shop-1").task());
    }
}
