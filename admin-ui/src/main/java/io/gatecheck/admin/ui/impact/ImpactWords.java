package io.gatecheck.admin.ui.impact;

import static java.util.stream.Collectors.joining;

import io.gatecheck.admin.impact.Impact;
import io.gatecheck.admin.ui.impact.ImpactView.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What people read of an impact besides its numbers. */
final class ImpactWords {

    private ImpactWords() {}

    /** Such as {@code 1,234}, or {@code 2.5} where it is small. */
    static String number(double number) {
        double tenth = Math.round(number * 10) / 10.0;
        return tenth >= 10 || tenth == Math.rint(tenth)
                ? String.format(Locale.ENGLISH, "%,d", Math.round(tenth))
                : String.format(Locale.ENGLISH, "%.1f", tenth);
    }

    private static String many(long count, String one, String more) {
        return number(count) + " " + (count == 1 ? one : more);
    }

    static String extent(Impact impact) {
        return "Replayed over %s, with the launches of %s"
                .formatted(
                        many(impact.extent().tasks(), "recorded task", "recorded tasks"),
                        many(impact.extent().days(), "day", "days"));
    }

    static List<Estimate> estimates(Impact impact) {
        List<Estimate> estimates = new ArrayList<>();
        estimates.add(
                new Estimate(
                        "Launches",
                        number(impact.tasks().failingPerDay()) + " a day of tasks that fail"));
        estimates.add(new Estimate("Violations", violations(impact)));
        estimates.add(
                new Estimate(
                        "Alerts",
                        impact.alerts().perDay() == 0
                                ? "None"
                                : "About " + number(impact.alerts().perDay()) + " a day"));
        impact.stops()
                .ifPresent(stops ->
                        estimates.add(
                                new Estimate(
                                        "Stops",
                                        "%s, about %s a day; at most %s an hour in each account"
                                                .formatted(
                                                        many(
                                                                stops.tasks(),
                                                                "recorded task",
                                                                "recorded tasks"),
                                                        number(stops.perDay()),
                                                        number(stops.limits().maxPerHour())))));
        return List.copyOf(estimates);
    }

    private static String violations(Impact impact) {
        return impact.comparedWith().isPresent()
                ? number(impact.alerts().violations())
                        + ", "
                        + number(impact.alerts().newViolations())
                        + " of them new"
                : number(impact.alerts().violations());
    }

    static List<String> remarks(Impact impact) {
        List<String> remarks = new ArrayList<>();
        if (impact.extent().truncated()) {
            remarks.add(
                    "There are more recorded tasks than are read at once. The numbers are those of"
                            + " the ones that were read.");
        }
        if (!impact.notRecorded().isEmpty()) {
            remarks.add(
                    "Undecided because a fact was not recorded: "
                            + impact.notRecorded().entrySet().stream()
                                    .sorted(Map.Entry.comparingByKey())
                                    .map(each ->
                                            each.getKey()
                                                    + " ("
                                                    + many(each.getValue(), "task", "tasks")
                                                    + ")")
                                    .collect(joining(", "))
                            + ". Facts are recorded if a policy in force reads them.");
        }
        if (impact.errors() > 0) {
            remarks.add(
                    "Undecided because the expression failed: "
                            + many(impact.errors(), "task", "tasks")
                            + ".");
        }
        if (impact.otherServices() > 0) {
            remarks.add(
                    many(impact.otherServices(), "more service is", "more services are")
                            + " counted but not listed.");
        }
        return List.copyOf(remarks);
    }
}
