package io.gatecheck.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluation.CompilationResult.Compiled;
import io.gatecheck.evaluation.CompilationResult.Rejected;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.PolicyEvaluator;
import io.gatecheck.evaluation.PolicyTestRun;
import io.gatecheck.evaluation.Subject;
import io.gatecheck.policy.Parameters;
import io.gatecheck.policy.PolicyProblem;
import io.gatecheck.task.Container;
import io.gatecheck.task.TaskSnapshot;
import io.gatecheck.task.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Thousands of policies that nobody should write. Each is refused with a problem that points into
 * the document, or it judges: within its budget of work, and without an exception.
 */
class BadPoliciesTest {

    private final BadPolicies bad = new BadPolicies(20_261_123);
    private final PolicyEvaluator evaluator = new PolicyEvaluator(List.of());
    private final TaskSnapshot task =
            Tasks.fargate()
                    .containers(
                            IntStream.range(0, 12)
                                    .mapToObj(i -> Tasks.container("c" + i))
                                    .toArray(Container[]::new))
                    .snapshot();

    private int refused;
    private int judged;

    @Test
    void aPolicyWithMistakesIsRefusedAtAPlaceOrJudges() {
        tryAll(1_200, bad::mutated);

        assertThat(refused).isGreaterThan(600);
        assertThat(judged).isGreaterThan(50);
    }

    @Test
    void aHostileExpressionIsRefusedAtAPlaceOrBounded() {
        tryAll(800, () -> Policies.yaml(bad.hostileExpression(), ""));

        assertThat(refused).isGreaterThan(200);
        assertThat(judged).isGreaterThan(200);
    }

    @Test
    void aHostileMessageIsRefusedAtAPlaceOrBounded() {
        tryAll(
                200,
                () ->
                        Policies.yaml("task.executeCommand", "")
                                .replace(
                                        "\"{task.service} is wrong\"",
                                        "'{" + bad.hostileExpression() + "}'"));

        assertThat(refused + judged).isEqualTo(200);
    }

    @Test
    void aHostileDocumentIsRefusedAtAPlaceOrJudges() {
        tryAll(200, bad::hostileDocument);

        assertThat(refused).isGreaterThan(150);
    }

    private void tryAll(int times, Supplier<String> documents) {
        for (int i = 0; i < times; i++) {
            String yaml = documents.get();
            try {
                tryOne(yaml);
            } catch (RuntimeException | Error e) {
                throw new AssertionError("number " + i + ": " + start(yaml), e);
            }
        }
    }

    private void tryOne(String yaml) {
        switch (Policies.compile(yaml)) {
            case Rejected(var problems) -> {
                refused++;
                assertThat(problems).isNotEmpty();
                problems.forEach(problem -> assertPointsInto(yaml, problem));
            }
            case Compiled(var policy) -> {
                judged++;
                judge(policy);
            }
        }
    }

    private void judge(CompiledPolicy policy) {
        assertThat(evaluator.judge(task, List.of(policy), Instant.EPOCH)).isNotEmpty();
        assertThat(PolicyTestRun.of(policy)).hasSameSizeAs(policy.document().tests());
        if (policy.require() instanceof CelCondition condition) {
            Subject subject =
                    new Subject(
                            task.task(),
                            Optional.of(task.task().containers().getFirst()),
                            Parameters.defaults(policy.document().parameters()));
            assertThat(condition.askInterpreter(subject)).isNotNull();
        }
    }

    private static void assertPointsInto(String yaml, PolicyProblem problem) {
        List<String> lines = yaml.lines().toList();
        int line = problem.at().line();
        assertThat(line).as(problem.message()).isBetween(1, lines.size() + 1);
        int length = line <= lines.size() ? lines.get(line - 1).length() : 0;
        assertThat(problem.at().column()).as(problem.toString()).isBetween(1, length + 1);
        assertThat(problem.message()).isNotBlank();
    }

    private static String start(String yaml) {
        return yaml.length() > 2_000 ? yaml.substring(0, 2_000) + "…" : yaml;
    }
}
