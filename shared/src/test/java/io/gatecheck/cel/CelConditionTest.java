package io.gatecheck.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluation.Condition.Answer;
import io.gatecheck.evaluation.Explanation.Reading;
import io.gatecheck.evaluation.Subject;
import io.gatecheck.policy.Parameters;
import io.gatecheck.task.Container;
import io.gatecheck.task.MissingFacts;
import io.gatecheck.task.Task;
import io.gatecheck.task.Tasks;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CelConditionTest {

    @Test
    void aKeyThatIsNotThereIsNoAnswerAndNoPass() {
        var answer = ask("task.tags[\"owner\"] == \"me\"", Tasks.fargate().task());

        assertThat(answer)
                .isEqualTo(
                        new Answer.Failed(
                                "'task.tags[\"owner\"] == \"me\"' cannot be evaluated: there is no key 'owner'"));
    }

    @Test
    void aContainerIsJudgedOnItsOwn() {
        var policy = Policies.requiringOfEachContainer("container.name == \"web\"");
        Container other = Tasks.container("other");

        var answer =
                policy.require()
                        .ask(
                                new Subject(
                                        Tasks.fargate().task(),
                                        Optional.of(other),
                                        Parameters.NONE,
                                        MissingFacts.NONE));

        assertThat(readings(answer)).containsExactly(new Reading("container.name", "other", false));
    }

    @Test
    void aLoopInALoopInALoopIsCutOffAndIsNoPass() {
        var many =
                IntStream.range(0, 40)
                        .mapToObj(i -> Tasks.container("c" + i))
                        .toArray(Container[]::new);
        String nested =
                "task.containers.all(a, task.containers.all(b, task.containers.all(c, a.name != \"x\")))";

        var answer = ask(nested, Tasks.fargate().containers(many).task());

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Failed.class,
                        failed ->
                                assertThat(failed.why())
                                        .contains("more than 1000 loop iterations"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%1$s.all(x, !\"%2$s\".glob(\"*%3$s\"))",
                "%1$s.all(x, !\"%2$s\".contains(\"%3$s\"))",
                "%1$s.all(x, !\"%2$s\".matches(\"(a?){100}b\"))",
                "%1$s.all(x, !\"%2$s\".matchesWhole(\"(a?){100}b\")) || true",
            })
    void workThatGrowsWithTheTextsIsCutOffAndIsNoPass(String shape) {
        String range = "[" + "0,".repeat(199) + "0]";
        var policy =
                Policies.requiring(
                        shape.formatted(range, "a".repeat(2_000), "a".repeat(600) + "b"));
        var subject =
                new Subject(
                        Tasks.fargate().task(),
                        Optional.empty(),
                        Parameters.NONE,
                        MissingFacts.NONE);

        var answer = policy.require().ask(subject);
        var interpreted = ((CelCondition) policy.require()).askInterpreter(subject);

        assertThat(List.of(answer, interpreted))
                .allSatisfy(one ->
                        assertThat(one)
                                .isInstanceOfSatisfying(
                                        Answer.Failed.class,
                                        failed ->
                                                assertThat(failed.why())
                                                        .contains(
                                                                "exceeds the evaluation budget")));
    }

    @Test
    void aValueThatNobodyWouldReadIsCutOff() {
        String shown = "task.containers.map(c, [c.name, c.name])";
        var policy =
                Policies.compiled(
                        Policies.yaml("task.launch.executeCommand", "")
                                .replace("{task.service.name} is wrong", "{" + shown + "}"));
        var many =
                IntStream.range(0, 300)
                        .mapToObj(i -> Tasks.container("container-" + i))
                        .toArray(Container[]::new);
        var task = Tasks.fargate().containers(many).task();

        var message =
                policy.message()
                        .of(
                                new Subject(
                                        task,
                                        Optional.empty(),
                                        Parameters.NONE,
                                        MissingFacts.NONE));

        assertThat(message).hasSizeLessThan(2_100).endsWith("…");
    }

    @Test
    void everyStepOfTheInterpreterCounts() {
        String expression =
                "[" + "0,".repeat(899) + "0].all(x, true" + " && true".repeat(120) + ")";
        var condition = (CelCondition) Policies.requiring(expression).require();

        assertThat(
                        condition.askInterpreter(
                                new Subject(
                                        Tasks.fargate().task(),
                                        Optional.empty(),
                                        Parameters.NONE,
                                        MissingFacts.NONE)))
                .isInstanceOfSatisfying(
                        Answer.Failed.class,
                        failed ->
                                assertThat(failed.why()).contains("exceeds the evaluation budget"));
    }

    private static Answer ask(String expression, Task task) {
        return Policies.requiring(expression)
                .require()
                .ask(new Subject(task, Optional.empty(), Parameters.NONE, MissingFacts.NONE));
    }

    private static List<Reading> readings(Answer answer) {
        return answer instanceof Answer.Broken(var because) ? because.readings() : List.of();
    }
}
