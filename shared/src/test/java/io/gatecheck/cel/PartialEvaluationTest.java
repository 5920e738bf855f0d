package io.gatecheck.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluation.CompilationResult.Compiled;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.Condition.Answer;
import io.gatecheck.evaluation.Judge;
import io.gatecheck.evaluation.Subject;
import io.gatecheck.evaluation.Verdict;
import io.gatecheck.policy.Parameters;
import io.gatecheck.task.Container;
import io.gatecheck.task.Facet;
import io.gatecheck.task.MissingFacts;
import io.gatecheck.task.MissingReason;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskField;
import io.gatecheck.task.Tasks;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is decided although something is missing. */
class PartialEvaluationTest {

    private static final MissingReason DENIED = MissingReason.permanent("denied");
    private static final int EXPRESSIONS = 1_500;
    private static final String KEYS =
            Expressions.KEYS + "when: " + Expressions.READS_PARAMETERS + "\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    task.service.name == "other" && task.network.publicSubnet ~ FAIL
                    task.network.publicSubnet && task.service.name == "other" ~ FAIL
                    task.service.name == "web" && task.network.publicSubnet ~ UNKNOWN
                    true || task.network.publicSubnet ~ PASS
                    task.network.publicSubnet || task.region == "eu-central-1" ~ PASS
                    task.network.publicSubnet || task.region == "eu-west-1" ~ UNKNOWN
                    !(task.network.publicSubnet && task.region == "eu-west-1") ~ PASS
                    task.network.publicSubnet ? true : task.region == "eu-central-1" ~ UNKNOWN
                    task.region == "eu-west-1" ? task.network.publicSubnet : true ~ PASS
                    task.network.publicSubnet || task.tags["owner"] == "me" ~ UNKNOWN
                    task.region == "eu-central-1" && task.tags["owner"] == "me" ~ ERROR
                    task.containers.all(c, c.name == "log" && task.network.publicSubnet) ~ FAIL
                    task.containers.exists(c, c.name == "web" || task.network.publicSubnet) ~ PASS
                    task.network.mode == "awsvpc" ~ PASS
                    task.network == task.network ~ UNKNOWN
                    [task.network.publicSubnet].size() == 1 ~ UNKNOWN
                    """)
    void whatDoesNotDependOnTheMissingRoutesIsDecided(String expression, String verdict) {
        var policy = Policies.requiring(expression);

        assertThat(judge(policy, Tasks.fargate().task(), Map.of(Facet.ROUTES, DENIED)))
                .asString()
                .startsWithIgnoringCase(verdict);
    }

    @Test
    void aFailureIsExplainedByThePartThatIsFalseWhateverIsMissing() {
        var policy =
                Policies.requiring(
                        "!task.network.publicSubnet && !task.launch.executeCommand"
                                + " && task.network.routeTable.hasValue()");

        var verdict =
                judge(
                        policy,
                        Tasks.fargate().executeCommand().task(),
                        Map.of(Facet.ROUTES, DENIED));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Fail.class,
                        fail -> {
                            assertThat(fail.because().unmet())
                                    .isEqualTo("!task.launch.executeCommand");
                            assertThat(fail.because().readings())
                                    .hasToString(
                                            "[Reading[path=task.launch.executeCommand,"
                                                    + " value=true, kind=LASTING]]");
                        });
    }

    /** The address is known once the task runs; one task must not make two violations of it. */
    @Test
    void whatBrokeAPolicyWhileTheTaskLaunchedIsWhatBreaksItWhenTheTaskRuns() {
        var policy =
                Policies.requiring(
                        "task.network.publicIps.size() == 0 && !task.launch.executeCommand");
        Task broken = Tasks.fargate().publicIps("203.0.113.7").executeCommand().task();

        var launching = judge(policy, broken, Map.of(Facet.INTERFACES, DENIED));
        var running = judge(policy, broken, Map.of());

        assertThat(running).isEqualTo(launching).isInstanceOf(Verdict.Fail.class);
    }

    @Test
    void aFunctionOfAnImageReadsItsNameAndNoScan() {
        var policy =
                Policies.requiringOfEachContainer(
                        "container.image.scan.hasValue() || container.image.usesLatest()");
        var task = Tasks.fargate().image("nginx:latest").task();

        assertThat(judge(policy, task, Map.of(Facet.IMAGE_SCAN, DENIED)))
                .isEqualTo(new Verdict.Pass());
    }

    @Test
    void whatIsMissingForOneContainerLeavesTheOthersDecided() {
        TaskField cpu = TaskField.of(Container.class, "cpu");
        var policy = Policies.requiringOfEachContainer("container.cpu == 0");
        var task =
                Tasks.fargate().containers(Tasks.container("web"), Tasks.container("log")).task();
        var missing = MissingFacts.NONE.and(Map.of(), List.of(Map.of(cpu, DENIED), Map.of()));

        assertThat(Judge.judge(policy, task, Parameters.NONE, missing))
                .extracting(judgement -> judgement.verdict().getClass().getSimpleName())
                .containsExactly("Unknown", "Pass");
        assertThat(judge(Policies.requiring("task.containers.all(c, c.cpu == 0)"), task, missing))
                .isInstanceOf(Verdict.Unknown.class);
    }

    /**
     * Where two tasks differ in nothing but what is missing, nobody can tell which one it is: what
     * is decided of one is true of the other.
     */
    @Test
    void whatIsDecidedIsTrueWhateverTheMissingFactsAre() {
        Random random = new Random(20_261_124);
        Expressions expressions = new Expressions(random::nextInt);
        List<Task> tasks = RandomTasks.few(random, 12);
        int decided = 0;
        int open = 0;
        for (int i = 0; i < EXPRESSIONS; i++) {
            String expression = expressions.bool(3);
            if (!(Policies.compile(Policies.yaml(expression, KEYS)) instanceof Compiled(var policy))
                    || !(policy.require() instanceof CelCondition condition)) {
                throw new AssertionError("does not compile: " + expression);
            }
            Parameters parameters = Parameters.defaults(policy.document().parameters());
            Task one = tasks.get(random.nextInt(tasks.size()));
            Task other = tasks.get(random.nextInt(tasks.size()));
            MissingFacts missing = RandomTasks.differences(one, other);
            Answer partial = ask(condition, one, parameters, missing);
            if (partial instanceof Answer.Undecided) {
                open++;
                continue;
            }
            decided += missing.concern(condition.fields()) ? 1 : 0;
            for (Task known : List.of(one, other)) {
                assertThat(partial.getClass())
                        .as("%s, without %s", expression, missing.fields())
                        .isEqualTo(ask(condition, known, parameters, MissingFacts.NONE).getClass());
            }
        }
        assertThat(decided).as("answers without some facts").isGreaterThan(50);
        assertThat(open).as("answers that depend on them").isGreaterThan(50);
    }

    @Test
    void aVerdictWithoutSomeFacetsIsUnknownOrTheWholeVerdict() {
        Random random = new Random(7);
        Expressions expressions = new Expressions(random::nextInt);
        List<Task> tasks = RandomTasks.few(random, 6);
        for (int i = 0; i < EXPRESSIONS / 3; i++) {
            var policy = Policies.compiled(Policies.yaml(expressions.bool(3), KEYS));
            Task task = tasks.get(random.nextInt(tasks.size()));
            Map<Facet, MissingReason> missing = new EnumMap<>(Facet.class);
            for (Facet facet : Facet.values()) {
                if (facet != Facet.EVENT && random.nextInt(3) == 0) {
                    missing.put(facet, DENIED);
                }
            }
            var parameters = Parameters.defaults(policy.document().parameters());
            var known = Judge.judge(policy, task, parameters, MissingFacts.NONE);
            var partial = Judge.judge(policy, task, parameters, MissingFacts.of(missing));
            for (int j = 0; j < known.size(); j++) {
                Verdict whole = known.get(j).verdict();
                assertThat(partial.get(j).verdict().getClass())
                        .as(policy.document().require().text())
                        .isIn(whole.getClass(), Verdict.Unknown.class);
            }
        }
    }

    private static Answer ask(
            CelCondition condition, Task task, Parameters parameters, MissingFacts missing) {
        return condition.ask(
                new Subject(task, Optional.of(task.containers().getLast()), parameters, missing));
    }

    private static Verdict judge(
            CompiledPolicy policy, Task task, Map<Facet, MissingReason> missing) {
        return judge(policy, task, MissingFacts.of(missing));
    }

    private static Verdict judge(CompiledPolicy policy, Task task, MissingFacts missing) {
        return Judge.judge(policy, task, Parameters.NONE, missing).getFirst().verdict();
    }
}
