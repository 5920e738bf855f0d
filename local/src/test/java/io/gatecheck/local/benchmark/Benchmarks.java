package io.gatecheck.local.benchmark;

import io.gatecheck.local.lambda.ColdStart;
import io.gatecheck.local.lambda.ColdStart.Start;
import io.gatecheck.local.run.EventCost;
import io.gatecheck.local.run.EventCost.Cost;
import io.gatecheck.local.run.ReplayCost;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;

/** Runs every benchmark and prints one table. */
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * One figure.
     *
     * @param value with its unit
     */
    record Figure(String what, String value) {}

    public static void main(String[] arguments) throws Exception {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(eventCost());
        figures.addAll(coldStart());
        figures.addAll(replay());
        figures.addAll(evaluations());
        print(figures);
        System.exit(0); // DynamoDB Local leaves threads behind.
    }

    private static List<Figure> evaluations() throws RunnerException {
        return Evaluations.measure();
    }

    private static List<Figure> eventCost() {
        Cost cost = EventCost.measure();
        return List.of(
                figure("CPU time per event, first 1,000 of 3,000", "%.1f ms", cost.first()),
                figure("CPU time per event, last 1,000 of 3,000", "%.1f ms", cost.last()),
                figure(
                        "… relative to the first ones",
                        "%.0f %%",
                        100 * cost.last() / cost.first()));
    }

    private static List<Figure> replay() {
        ReplayCost.Figures many = ReplayCost.measure(20);
        ReplayCost.Figures one = ReplayCost.measure(1);
        return List.of(
                figure(
                        "A draft over 100,000 recorded tasks, 20 accounts",
                        "%d ms",
                        many.took().toMillis()),
                figure("… CPU time of all threads", "%d ms", many.cpu().toMillis()),
                figure("… in one account", "%d ms", one.took().toMillis()),
                figure("A recorded task in the table, its snapshot", "%d bytes", many.item()));
    }

    private static List<Figure> coldStart() throws Exception {
        Start start = ColdStart.measure();
        double ratio = (double) start.cold().toNanos() / start.warm().toNanos();
        return List.of(
                figure("Cold start to the first response", "%d ms", start.cold().toMillis()),
                figure("Warm, from an event to its response", "%d ms", start.warm().toMillis()),
                figure("… cold to warm", "%.0f : 1", ratio),
                figure("Resident memory of the evaluator", "%d MB", start.residentMegabytes()));
    }

    private static Figure figure(String what, String format, Object value) {
        return new Figure(what, String.format(Locale.ROOT, format, value));
    }

    private static void print(List<Figure> figures) {
        System.out.printf(Locale.ROOT, "%n| %-50s | %24s |%n", "Figure", "Value");
        System.out.println("|" + "-".repeat(52) + "|" + "-".repeat(25) + ":|");
        figures.forEach(figure ->
                System.out.printf(
                        Locale.ROOT, "| %-50s | %24s |%n", figure.what(), figure.value()));
    }
}
