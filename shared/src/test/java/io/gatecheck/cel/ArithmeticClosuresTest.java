package io.gatecheck.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluation.Subject;
import io.gatecheck.policy.Parameters;
import io.gatecheck.task.MissingFacts;
import io.gatecheck.task.Tasks;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArithmeticClosuresTest {

    private static final String MOST = "[9223372036854775807][0]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    task.containers.size() + 2 == 3          | Holds
                    task.containers.size() - 2 == -1         | Holds
                    2 - task.containers.size() == -1         | Broken
                    MOST + task.containers.size() > 0        | Failed
                    -2 - MOST + task.containers.size() < 0   | Failed
                    """)
    void plainJavaCalculatesAsTheInterpreterDoes(String expression, String expected) {
        var policy = Policies.requiring(expression.replace("MOST", MOST));
        var subject =
                new Subject(
                        Tasks.fargate().task(),
                        Optional.empty(),
                        Parameters.NONE,
                        MissingFacts.NONE);

        if (!(policy.require() instanceof CelCondition condition)) {
            throw new AssertionError("no condition of CEL");
        }
        assertThat(condition.askInterpreter(subject).getClass().getSimpleName())
                .isEqualTo(expected);
        assertThat(condition.ask(subject).getClass().getSimpleName()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"task.containers.size() + 2 == 3", "task.containers.size() - 2 == -1"})
    void itIsFast(String expression) {
        assertThat(Policies.requiring(expression).require())
                .isInstanceOfSatisfying(
                        CelCondition.class, condition -> assertThat(condition.isFast()).isTrue());
    }
}
