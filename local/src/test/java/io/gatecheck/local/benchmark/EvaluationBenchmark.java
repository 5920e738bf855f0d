package io.gatecheck.local.benchmark;

import io.gatecheck.cel.Policies;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.JudgeWithExemptions;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.task.Facet;
import io.gatecheck.task.TaskSnapshot;
import io.gatecheck.task.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Evaluations per second on one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class EvaluationBenchmark {

    private static final int RULES = 6;

    private final Instant now = Instant.parse("2026-11-02T12:00:00Z");
    private final JudgeWithExemptions evaluator = new JudgeWithExemptions(List.of());
    private final List<CompiledPolicy> rules = SixRules.compiled();
    private final TaskSnapshot keepsAll =
            Tasks.fargate()
                    .containers(
                            Tasks.container("web"),
                            Tasks.container("proxy"),
                            Tasks.container("log"))
                    .snapshot();
    private final TaskSnapshot breaksThree =
            Tasks.fargate().publicIps("203.0.113.10").executeCommand().image("nginx:1").snapshot();

    private final List<CompiledPolicy> open =
            List.of(
                    Policies.requiring(
                            "!task.network.publicSubnet || task.region == \"eu-west-1\""),
                    Policies.requiring(
                            "!task.network.publicSubnet || task.region == \"eu-central-1\""));
    private final TaskSnapshot withoutRoutes =
            Tasks.fargate().without(Facet.ROUTES, "denied").snapshot();

    /** Two policies that read a missing fact: one is decided, one is not. */
    @Benchmark
    @OperationsPerInvocation(2)
    public List<Judgement> judgingWithAFactMissing() {
        return evaluator.judge(withoutRoutes, open, now);
    }

    /** A task with three containers that breaks nothing. */
    @Benchmark
    @OperationsPerInvocation(RULES)
    public List<Judgement> keepingAllSixRules() {
        return evaluator.judge(keepsAll, rules, now);
    }

    /** Includes the explanations and the messages. */
    @Benchmark
    @OperationsPerInvocation(RULES)
    public List<Judgement> breakingThreeOfSixRules() {
        return evaluator.judge(breaksThree, rules, now);
    }
}
