package io.gatecheck.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluation.Condition.Answer;
import io.gatecheck.evaluation.Explanation;
import io.gatecheck.evaluation.Explanation.Kind;
import io.gatecheck.evaluation.Explanation.Reading;
import io.gatecheck.evaluation.Subject;
import io.gatecheck.policy.Parameters;
import io.gatecheck.task.ContainerMemory;
import io.gatecheck.task.ContainerOverride;
import io.gatecheck.task.EfsVolume;
import io.gatecheck.task.EnvironmentOverride;
import io.gatecheck.task.MissingFacts;
import io.gatecheck.task.Overrides;
import io.gatecheck.task.Roles;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskSize;
import io.gatecheck.task.Tasks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingsTest {

    private static final EfsVolume OPEN =
            new EfsVolume("fs-1", Optional.empty(), false, false, Optional.empty());

    @Test
    void onlyTheConjunctThatIsFalseIsExplained() {
        var answer =
                ask(
                        "!task.launch.executeCommand && task.network.publicIps.size() == 0",
                        Tasks.fargate().publicIps("203.0.113.9").task());

        assertThat(answer)
                .isEqualTo(
                        broken(
                                "task.network.publicIps.size() == 0",
                                new Reading("task.network.publicIps", "[203.0.113.9]", true)));
    }

    @Test
    void bothSidesOfAnOrAreRead() {
        var answer =
                ask(
                        "task.region == \"us-east-1\" || task.cluster.name == \"lab\"",
                        Tasks.fargate().task());

        assertThat(answer)
                .isEqualTo(
                        broken(
                                "task.region == \"us-east-1\" || task.cluster.name == \"lab\"",
                                new Reading("task.region", "eu-central-1", false),
                                new Reading("task.cluster.name", "main", false)));
    }

    @Test
    void theElementAtWhichALoopEndedIsTheOneThatIsShown() {
        var task =
                Tasks.fargate()
                        .containers(
                                Tasks.container("good"),
                                Tasks.container("bad"),
                                Tasks.container("unread"))
                        .task();

        var answer = ask("task.containers.all(c, c.name != \"bad\")", task);

        assertThat(answer)
                .isEqualTo(
                        broken(
                                "task.containers.all(c, c.name != \"bad\")",
                                new Reading("task.containers[].name", "bad", false)));
    }

    @Test
    void theElementThatBrokeALoopIsTheProblemAndNotTheListItStandsIn() {
        var override =
                new ContainerOverride(
                        "web",
                        false,
                        new EnvironmentOverride(
                                List.of("STAGE", "LD_PRELOAD"), List.of(), List.of()),
                        Optional.empty(),
                        ContainerMemory.UNLIMITED);
        var overrides = new Overrides(Roles.NONE, TaskSize.NONE, List.of(override));

        var answer =
                ask(
                        "task.launch.overrides.containers[0].environment.names.all(n, n == \"STAGE\")",
                        Tasks.fargate().overrides(overrides).task());

        String list = "task.launch.overrides.containers[…].environment.names";
        assertThat(readings(answer))
                .containsExactly(
                        new Reading(list, "[STAGE, LD_PRELOAD]", Kind.PER_TASK),
                        new Reading(list + "[]", "LD_PRELOAD", Kind.LASTING));
    }

    @Test
    void theValueOfWhatIsSetIsShownByItsOwnName() {
        var task = Tasks.fargate().volumes(Tasks.scratch("tmp"), Tasks.efs("data", OPEN)).task();

        var answer =
                ask("task.definition.volumes.all(v, !v.efs.hasValue() || v.efs.value().iam)", task);

        assertThat(readings(answer))
                .containsExactly(
                        new Reading("task.definition.volumes[].efs.iam", "false", Kind.LASTING));
    }

    @Test
    void anImageThatAFunctionLookedAtIsShownAndTellsNoProblemsApart() {
        var answer =
                ask(
                        "!task.containers.exists(c, c.image.usesLatest())",
                        Tasks.fargate().image("nginx:latest").task());

        assertThat(readings(answer))
                .containsExactly(
                        new Reading(
                                "task.containers[].image.reference",
                                "nginx:latest",
                                Kind.PER_TASK));
    }

    @Test
    void aLoopThatFoundNothingShowsAllThatItSaw() {
        var task = Tasks.fargate().containers(Tasks.container("a"), Tasks.container("b")).task();

        var answer = ask("task.containers.exists(c, c.name == \"log\")", task);

        assertThat(readings(answer))
                .containsExactly(new Reading("task.containers[].name", "a, b", false));
    }

    @Test
    void aTagIsNamedWithItsKey() {
        var task = Tasks.fargate().tags(Map.of("owner", "me", "secret", "not read")).task();

        var answer = ask("task.tags[?\"owner\"].orValue(\"\") == \"you\"", task);

        assertThat(readings(answer))
                .containsExactly(new Reading("task.tags[\"owner\"]", "me", false));
    }

    @Test
    void whatIsNotSetSaysSo() {
        assertThat(readings(ask("task.roles.task.hasValue()", Tasks.fargate().task())))
                .containsExactly(new Reading("task.roles.task", "(not set)", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [task.region][0] == "x"                                                | task.region
                    {"a": task.cluster.name}["a"] == "x"                                        | task.cluster.name
                    !(task.launch.executeCommand ? task.containers[0] : task.containers[0]).essential | task.launch.executeCommand
                    """)
    void whatStandsInsideOtherPartsIsReadToo(String expression, String path) {
        assertThat(readings(ask(expression, Tasks.fargate().task())))
                .extracting(Reading::path)
                .contains(path);
    }

    private static Answer ask(String expression, Task task) {
        return Policies.requiring(expression)
                .require()
                .ask(new Subject(task, Optional.empty(), Parameters.NONE, MissingFacts.NONE));
    }

    private static List<Reading> readings(Answer answer) {
        return answer instanceof Answer.Broken(var because) ? because.readings() : List.of();
    }

    private static Answer broken(String unmet, Reading... readings) {
        return new Answer.Broken(new Explanation(unmet, List.of(readings)));
    }
}
