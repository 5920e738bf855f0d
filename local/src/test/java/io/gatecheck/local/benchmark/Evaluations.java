package io.gatecheck.local.benchmark;

import io.gatecheck.local.benchmark.Benchmarks.Figure;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How many policies one core judges in a second, by JMH. */
final class Evaluations {

    private Evaluations() {}

    static List<Figure> measure() throws RunnerException {
        return new Runner(
                        new OptionsBuilder()
                                .include(EvaluationBenchmark.class.getName())
                                .include(ScopeBenchmark.class.getName())
                                .threads(1)
                                .build())
                .run().stream().map(Evaluations::figure).toList();
    }

    private static Figure figure(RunResult result) {
        var score = result.getPrimaryResult();
        String policies = result.getParams().getParam("policies");
        return policies == null
                ? new Figure(
                        "Evaluations per second and core, " + name(score.getLabel()),
                        number("%,.0f ± %,.0f", score))
                : new Figure(
                        "A task with 5 of %s policies in scope".formatted(policies),
                        number("%.1f ± %.1f µs", score));
    }

    private static String number(String format, Result<?> score) {
        return String.format(Locale.ROOT, format, score.getScore(), score.getScoreError());
    }

    private static String name(String method) {
        return switch (method) {
            case "keepingAllSixRules" -> "all six rules pass";
            case "breakingThreeOfSixRules" -> "half of them fail";
            case "judgingWithAFactMissing" -> "a facet missing";
            default -> method;
        };
    }
}
