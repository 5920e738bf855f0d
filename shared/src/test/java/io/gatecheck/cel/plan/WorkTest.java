package io.gatecheck.cel.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WorkTest {

    private final Work work = new Work();

    @Test
    void allTurnsOfTheBudgetMayBeTakenAndNotOneMore() {
        for (int i = 0; i < Work.MOST_TURNS; i++) {
            work.turn();
        }

        assertThatThrownBy(work::turn)
                .isInstanceOf(BudgetSpentError.class)
                .hasMessage("it takes more than 1000 loop iterations");
    }

    @Test
    void allStepsOfTheBudgetMayBeTakenAndNotOneMore() {
        for (int i = 0; i < Work.MOST_STEPS; i++) {
            work.step();
        }

        assertThatThrownBy(work::step)
                .isInstanceOf(BudgetSpentError.class)
                .hasMessage("it exceeds the evaluation budget");
    }

    @Test
    void aLookCostsByTheLengthOfWhatIsLookedAt() {
        work.look("x".repeat(511));

        assertThat(Work.MOST_STEPS - stepsLeft()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aCallCostsWhatItCanTakeAtMost(
            String function, Object subject, Object argument, long steps) {
        work.call(function, subject, argument);

        assertThat(Work.MOST_STEPS - stepsLeft()).isEqualTo(steps);
    }

    static Stream<Arguments> calls() {
        List<String> texts = List.of("a", "bc");
        return Stream.of(
                arguments("matches", "abc", "x", 32),
                arguments("matchesWhole", "abc", "x", 32),
                arguments("sets.contains", numbers(32), numbers(8), 16),
                arguments("sets.intersects", numbers(32), numbers(8), 16),
                arguments("sets.equivalent", numbers(32), numbers(8), 16),
                arguments("_==_", numbers(20), numbers(12), 2),
                arguments("_!=_", numbers(20), numbers(12), 2),
                arguments("@in", "x", numbers(31), 2),
                arguments("@in", "x", Map.of("a", 1, "b", 2), 0),
                arguments("_==_", Map.of("a", 1, "b", 2), numbers(14), 1),
                arguments("contains", "a".repeat(511), "b".repeat(255), 512),
                arguments("globAny", "a".repeat(255), texts, 6),
                arguments("inAnyCidr", "a".repeat(255), numbers(3), 4),
                arguments("hasKeys", Map.of("a", "b"), "c".repeat(255), 2),
                arguments("atLeast", 1, "c".repeat(255), 1),
                arguments("_+_", 1, 2, 0));
    }

    private static List<Integer> numbers(int count) {
        return Collections.nCopies(count, 7);
    }

    private long stepsLeft() {
        long steps = 0;
        try {
            while (true) {
                work.step();
                steps++;
            }
        } catch (BudgetSpentError e) {
            return steps;
        }
    }
}
