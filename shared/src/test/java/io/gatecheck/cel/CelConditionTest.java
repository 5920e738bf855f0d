package io.gatecheck.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluation.Condition.Answer;
import io.gatecheck.evaluation.Explanation;
import io.gatecheck.evaluation.Explanation.Kind;
import io.gatecheck.evaluation.Explanation.Reading;
import io.gatecheck.evaluation.Subject;
import io.gatecheck.policy.Parameters;
import io.gatecheck.task.Container;
import io.gatecheck.task.ContainerOverride;
import io.gatecheck.task.EfsVolume;
import io.gatecheck.task.Facet;
import io.gatecheck.task.Overrides;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskField;
import io.gatecheck.task.Tasks;
import io.gatecheck.task.Volume;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CelConditionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    task.executeCommand                                    | EVENT
                    task.containers.all(c, c.image.registry != "x")        | EVENT
                    task.containers.all(c, !c.privileged)                  | EVENT DEFINITION
                    task.network.publicIps.size() == 0                     | EVENT INTERFACES
                    task.network.publicSubnet                              | EVENT ROUTES
                    task.tags["owner"] == "me"                             | TAGS
                    has(task.tags.owner) && task.network.mode == "awsvpc"  | EVENT TAGS DEFINITION
                    [task.network].exists(n, n.publicSubnet)               | EVENT ROUTES
                    task.network == task.network                           | EVENT DEFINITION INTERFACES ROUTES INGRESS
                    task.containers.filter(c, c.essential).size() > 0      | EVENT DEFINITION
                    size(task.containers) > 0                              | EVENT
                    task.containers[0] in task.containers                  | EVENT DEFINITION IMAGE SCAN
                    task.containers.exists(c, c.imageDigest.hasValue())    | EVENT IMAGE
                    """)
    void theFacetsComeFromWhatTheExpressionReads(String expression, String facets) {
        var reads = Policies.requiring(expression).require().reads();

        assertThat(reads)
                .containsExactlyInAnyOrder(
                        List.of(facets.split(" ")).stream()
                                .map(Facet::valueOf)
                                .toArray(Facet[]::new));
    }

    private static final EfsVolume OPEN =
            new EfsVolume("fs-1", Optional.empty(), false, false, Optional.empty());

    @Test
    void onlyTheConjunctThatIsFalseIsExplained() {
        var answer =
                ask(
                        "!task.executeCommand && task.network.publicIps.size() == 0",
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
                        "task.region == \"us-east-1\" || task.cluster == \"lab\"",
                        Tasks.fargate().task());

        assertThat(answer)
                .isEqualTo(
                        broken(
                                "task.region == \"us-east-1\" || task.cluster == \"lab\"",
                                new Reading("task.region", "eu-central-1", false),
                                new Reading("task.cluster", "main", false)));
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
                        List.of("STAGE", "LD_PRELOAD"),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        var overrides =
                new Overrides(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(override));

        var answer =
                ask(
                        "task.overrides.containers[0].environmentNames.all(n, n == \"STAGE\")",
                        Tasks.fargate().overrides(overrides).task());

        String list = "task.overrides.containers[…].environmentNames";
        assertThat(readings(answer))
                .containsExactly(
                        new Reading(list, "[STAGE, LD_PRELOAD]", Kind.PER_TASK),
                        new Reading(list + "[]", "LD_PRELOAD", Kind.LASTING));
    }

    @Test
    void theValueOfWhatIsSetIsShownByItsOwnName() {
        var task =
                Tasks.fargate()
                        .volumes(
                                new Volume("tmp", "scratch", Optional.empty(), Optional.empty()),
                                new Volume("data", "efs", Optional.empty(), Optional.of(OPEN)))
                        .task();

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
                        new Reading("task.containers[].image", "nginx:latest", Kind.PER_TASK));
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
        assertThat(readings(ask("task.taskRole.hasValue()", Tasks.fargate().task())))
                .containsExactly(new Reading("task.taskRole", "(not set)", false));
    }

    @Test
    void aKeyThatIsNotThereIsNoAnswerAndNoPass() {
        var answer = ask("task.tags[\"owner\"] == \"me\"", Tasks.fargate().task());

        assertThat(answer)
                .isEqualTo(
                        new Answer.Failed(
                                "'task.tags[\"owner\"] == \"me\"' has no value: there is no 'owner'"));
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
                                        Parameters.NONE));

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
                        failed -> assertThat(failed.why()).contains("more than 1000 turns"));
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
        var subject = new Subject(Tasks.fargate().task(), Optional.empty(), Parameters.NONE);

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
                                                                "more work than one policy may")));
    }

    @Test
    void aValueThatNobodyWouldReadIsCutOff() {
        String shown = "task.containers.map(c, [c.name, c.name])";
        var policy =
                Policies.compiled(
                        Policies.yaml("task.executeCommand", "")
                                .replace("{task.service} is wrong", "{" + shown + "}"));
        var many =
                IntStream.range(0, 300)
                        .mapToObj(i -> Tasks.container("container-" + i))
                        .toArray(Container[]::new);
        var task = Tasks.fargate().containers(many).task();

        var message =
                policy.message().of(new Subject(task, Optional.empty(), Parameters.NONE), Set.of());

        assertThat(message).hasSizeLessThan(2_100).endsWith("…");
    }

    @Test
    void theFacetsOfAPolicyAreThoseOfAllItsExpressions() {
        var policy =
                Policies.compiled(
                        Policies.yaml("task.executeCommand", "when: task.network.publicSubnet\n")
                                .replace("{task.service} is wrong", "{task.tags}"));

        assertThat(policy.reads()).containsExactlyInAnyOrder(Facet.EVENT, Facet.ROUTES, Facet.TAGS);
        assertThat(policy.message().reads()).containsExactly(Facet.TAGS);
        assertThat(policy.require().fields())
                .extracting(TaskField::name)
                .containsExactly("executeCommand");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [task.region][0] == "x"                                                | task.region
                    {"a": task.cluster}["a"] == "x"                                        | task.cluster
                    (task.executeCommand ? task.containers[0] : task.containers[0]).privileged | task.executeCommand
                    """)
    void whatStandsInsideOtherPartsIsReadToo(String expression, String path) {
        assertThat(readings(ask(expression, Tasks.fargate().task())))
                .extracting(Reading::path)
                .contains(path);
    }

    @Test
    void everyStepOfTheInterpreterCounts() {
        String expression =
                "[" + "0,".repeat(899) + "0].all(x, true" + " && true".repeat(120) + ")";
        var condition = (CelCondition) Policies.requiring(expression).require();

        assertThat(
                        condition.askInterpreter(
                                new Subject(
                                        Tasks.fargate().task(), Optional.empty(), Parameters.NONE)))
                .isInstanceOfSatisfying(
                        Answer.Failed.class,
                        failed -> assertThat(failed.why()).contains("more work than"));
    }

    private static Answer ask(String expression, Task task) {
        return Policies.requiring(expression)
                .require()
                .ask(new Subject(task, Optional.empty(), Parameters.NONE));
    }

    private static List<Reading> readings(Answer answer) {
        return answer instanceof Answer.Broken(var because) ? because.readings() : List.of();
    }

    private static Answer broken(String unmet, Reading... readings) {
        return new Answer.Broken(new Explanation(unmet, List.of(readings)));
    }
}
