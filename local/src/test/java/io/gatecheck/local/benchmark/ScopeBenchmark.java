package io.gatecheck.local.benchmark;

import io.gatecheck.cel.Policies;
import io.gatecheck.evaluation.JudgeWithExemptions;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.evaluation.PoliciesInForce;
import io.gatecheck.organization.Place;
import io.gatecheck.organization.ServiceName;
import io.gatecheck.policy.PolicyBundle;
import io.gatecheck.task.TaskSnapshot;
import io.gatecheck.task.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one task costs where five policies apply to it and many do not. Every task comes from a
 * service that was not seen before, so that nothing is remembered of its place.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScopeBenchmark {

    private static final int IN_SCOPE = 5;

    @Param({"10", "600", "1000"})
    public int policies;

    private final Instant now = Instant.parse("2026-11-02T12:00:00Z");
    private final JudgeWithExemptions evaluator = new JudgeWithExemptions(List.of());
    private final TaskSnapshot task = Tasks.fargate().snapshot();
    private PoliciesInForce inForce = inForce(IN_SCOPE);
    private long service;

    @Setup
    public void publish() {
        inForce = inForce(policies);
    }

    /** From the place of a task to its judgements. */
    @Benchmark
    public List<Judgement> judgingATask() {
        Place known = task.place();
        Place place =
                new Place(
                        known.account(),
                        known.region(),
                        known.cluster(),
                        new ServiceName("web-" + service++));
        return evaluator.judge(task, inForce.at(place, task.account()), now);
    }

    private static PoliciesInForce inForce(int policies) {
        var versions =
                IntStream.range(0, policies)
                        .mapToObj(number -> Policies.version("p" + number, yaml(number)))
                        .toList();
        return PoliciesInForce.of(new PolicyBundle(1, versions), Policies.COMPILER);
    }

    private static String yaml(int number) {
        String account =
                number < IN_SCOPE
                        ? "organization"
                        : String.format(Locale.ROOT, "\"%012d\"", number);
        return """
        id: p%s
        title: A policy
        severity: high
        category: test
        description: For a benchmark.
        scope: {include: [%s]}
        require: task.network.publicIps.size() == 0 && task.containers.all(c, !c.linux.privileged)
        message: m
        action: alert
        remediation: {text: Fix it.}
        """
                .formatted(number, account);
    }
}
