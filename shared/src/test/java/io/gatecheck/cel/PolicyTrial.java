package io.gatecheck.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluation.CompilationResult;
import io.gatecheck.evaluation.CompilationResult.Compiled;
import io.gatecheck.evaluation.CompilationResult.Rejected;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.JudgeWithExemptions;
import io.gatecheck.evaluation.PolicyTestRun;
import io.gatecheck.evaluation.Subject;
import io.gatecheck.policy.Parameters;
import io.gatecheck.policy.PolicyProblem;
import io.gatecheck.task.Container;
import io.gatecheck.task.MissingFacts;
import io.gatecheck.task.TaskSnapshot;
import io.gatecheck.task.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What must be true of every document, however strange: it is refused with problems that point into
 * it, or it judges without an exception.
 */
final class PolicyTrial {

    private static final JudgeWithExemptions EVALUATOR = new JudgeWithExemptions(List.of());

    private static final TaskSnapshot TASK =
            Tasks.fargate()
                    .containers(
                            IntStream.range(0, 12)
                                    .mapToObj(i -> Tasks.container("c" + i))
                                    .toArray(Container[]::new))
                    .snapshot();

    private PolicyTrial() {}

    /** Compiles the document, and judges by it where that is possible. */
    static CompilationResult of(String yaml) {
        CompilationResult result = Policies.compile(yaml);
        switch (result) {
            case Rejected(var problems) -> {
                assertThat(problems).isNotEmpty();
                problems.forEach(problem -> assertPointsInto(yaml, problem));
            }
            case Compiled(var policy) -> judge(policy);
        }
        return result;
    }

    private static void judge(CompiledPolicy policy) {
        assertThat(EVALUATOR.judge(TASK, List.of(policy), Instant.EPOCH)).isNotEmpty();
        assertThat(PolicyTestRun.of(policy)).hasSameSizeAs(policy.document().tests());
        if (policy.require() instanceof CelCondition condition) {
            Subject subject =
                    new Subject(
                            TASK.task(),
                            Optional.of(TASK.task().containers().getFirst()),
                            Parameters.defaults(policy.document().parameters()),
                            MissingFacts.NONE);
            assertThat(condition.askInterpreter(subject)).isNotNull();
        }
    }

    static void assertPointsInto(String yaml, PolicyProblem problem) {
        List<String> lines = yaml.lines().toList();
        int line = problem.at().line();
        assertThat(line).as(problem.message()).isBetween(1, lines.size() + 1);
        int length = line <= lines.size() ? lines.get(line - 1).length() : 0;
        assertThat(problem.at().column()).as(problem.toString()).isBetween(1, length + 1);
        assertThat(problem.message()).isNotBlank();
    }
}
