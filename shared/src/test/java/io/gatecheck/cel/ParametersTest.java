package io.gatecheck.cel;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatecheck.evaluation.CompilationResult.Rejected;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.Condition.Answer;
import io.gatecheck.evaluation.Explanation;
import io.gatecheck.evaluation.Explanation.Kind;
import io.gatecheck.evaluation.Explanation.Reading;
import io.gatecheck.evaluation.JudgeWithExemptions;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.evaluation.PolicyTestRun;
import io.gatecheck.evaluation.PolicyTestRun.TestResult;
import io.gatecheck.evaluation.Subject;
import io.gatecheck.evaluation.Verdict;
import io.gatecheck.policy.ParameterValue;
import io.gatecheck.policy.Parameters;
import io.gatecheck.policy.PolicyProblem;
import io.gatecheck.task.Facet;
import io.gatecheck.task.MissingFacts;
import io.gatecheck.task.TaskSnapshot;
import io.gatecheck.task.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {

    private static final String REGIONS =
            """
            params:
              regions:
                type: list(string)
                default: [us-east-1]
                overrides:
                  - {scope: {clusters: ["lab-*"]}, value: [eu-west-1]}
                  - {scope: {clusters: ["*"], services: [shop]}, value: [eu-central-1]}
            """;

    private final CompiledPolicy policy =
            Policies.requiring("task.region in params.regions", REGIONS);

    @Test
    void theFirstOverrideThatCoversThePlaceDecides() {
        assertThat(verdict(Tasks.fargate().service("shop").snapshot()))
                .isEqualTo(new Verdict.Pass());
    }

    @Test
    void withoutAnOverrideTheDefaultDecides() {
        assertThat(verdict(Tasks.fargate().service("other").snapshot()))
                .isInstanceOf(Verdict.Fail.class);
    }

    @Test
    void aParameterIsShownAsReadButTellsNoProblemsApart() {
        var one = explanation(List.of("us-east-1"));
        var other = explanation(List.of("us-east-1", "us-west-2"));

        assertThat(one.readings())
                .containsExactly(
                        new Reading("task.region", "eu-central-1", false),
                        new Reading("params.regions", "[us-east-1]", Kind.PARAMETER));
        assertThat(other).isNotEqualTo(one);
        assertThat(other.offendingValue())
                .isEqualTo(one.offendingValue())
                .isEqualTo("task.region=eu-central-1");
    }

    @Test
    void aLoopOverAParameterShowsTheParameterOnce() {
        var looping =
                Policies.requiring("params.regions.exists(r, task.region.startsWith(r))", REGIONS);

        var answer = looping.require().ask(subject(List.of("us", "ap")));

        assertThat(((Answer.Broken) answer).because().readings())
                .extracting(Reading::path, Reading::value)
                .containsExactlyInAnyOrder(
                        tuple("params.regions", "[us, ap]"), tuple("task.region", "eu-central-1"));
    }

    @Test
    void aParameterNeedsNoFacet() {
        assertThat(policy.reads()).containsExactly(Facet.EVENT);
    }

    @Test
    void aParameterRunsAsPlainJava() {
        assertThat(((CelCondition) policy.require()).isFast()).isTrue();
    }

    @Test
    void theMessageCanShowAParameter() {
        var worded =
                Policies.compiled(
                        Policies.yaml("task.region in params.regions", REGIONS)
                                .replace(
                                        "{task.service.name} is wrong", "not in {params.regions}"));

        var judged = judge(worded, Tasks.fargate().service("other").snapshot());

        assertThat(judged.verdict())
                .isInstanceOfSatisfying(
                        Verdict.Fail.class,
                        fail -> assertThat(fail.message()).isEqualTo("not in [us-east-1]"));
    }

    @Test
    void anExampleUsesTheDefaultsOrItsOwn() {
        var tested =
                Policies.requiring(
                        "task.region in params.regions",
                        REGIONS
                                + """
                                tests:
                                  - {name: default, given: {task: {region: eu-west-3}}, expect: FAIL}
                                  - name: own
                                    given: {task: {region: eu-west-3}, params: {regions: [eu-west-3]}}
                                    expect: PASS
                                """);

        assertThat(PolicyTestRun.of(tested)).allMatch(TestResult::asExpected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    task.region in params.regoins | p:17:25: There is no parameter 'regoins'. Did you mean 'regions'?
                    params.regions == 1           | p:17:18: '==' cannot be applied to
                    params.regions && true        | p:17:18: '&&' cannot be applied to
                    params == 1                   | p:17:3: Expected a dot and the name of a parameter after 'params'.
                    parms.regions.size() == 1     | p:17:3: Unknown name 'parms'. Did you mean 'params'?
                    task.launch.by != "service"               | p:10:3: No expression reads the parameter 'regions'.
                    """)
    void aMistakeWithAParameterIsNamedWithItsPlace(String expression, String problem) {
        assertThat(problems(Policies.yaml(expression, REGIONS))).startsWith(problem);
    }

    @Test
    void aMisspeltParameterHasItsCaret() {
        assertThat(problems(Policies.yaml("task.region in\n  params.regoins", REGIONS)))
                .isEqualTo(
                        """
                        p:18:10: There is no parameter 'regoins'. Did you mean 'regions'?
                          |   params.regoins
                          |          ^\
                        """);
    }

    private Verdict verdict(TaskSnapshot snapshot) {
        return judge(policy, snapshot).verdict();
    }

    private static Judgement judge(CompiledPolicy policy, TaskSnapshot snapshot) {
        return new JudgeWithExemptions(List.of())
                .judge(snapshot, List.of(policy), Instant.EPOCH)
                .getFirst();
    }

    private Explanation explanation(List<String> regions) {
        return ((Answer.Broken) policy.require().ask(subject(regions))).because();
    }

    private static Subject subject(List<String> regions) {
        return new Subject(
                Tasks.fargate().task(),
                Optional.empty(),
                new Parameters(Map.of("regions", new ParameterValue.Texts(regions))),
                MissingFacts.NONE);
    }

    private static String problems(String yaml) {
        return Policies.compile(yaml) instanceof Rejected(var problems)
                ? problems.stream().map(PolicyProblem::toString).collect(joining("\n"))
                : "";
    }
}
