package io.gatecheck.admin.ui.impact;

import io.gatecheck.admin.account.AccountNames;
import io.gatecheck.admin.impact.Impact;
import io.gatecheck.admin.impact.ImpactCounts;
import io.gatecheck.admin.impact.ImpactKind;
import io.gatecheck.admin.ui.account.AccountView;
import io.gatecheck.organization.Place;
import io.gatecheck.replay.EffectiveTaskId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An impact, ready to be shown by the component {@code impact}.
 *
 * @param extent what was replayed, in a sentence
 * @param columns the names of the kinds, separated by commas
 * @param estimates names and values of what follows from the counts
 * @param remarks what else to know, a sentence each
 */
public record ImpactView(
        String extent,
        List<Tile> tiles,
        String columns,
        List<Estimate> estimates,
        List<String> remarks,
        List<ServiceRow> services,
        List<AccountRow> accounts) {

    /** How many recorded tasks of a kind there are. */
    public record Tile(String label, long number, String variant, String meaning) {}

    public record Estimate(String name, String text) {}

    /** The recorded tasks of a service; each number leads to one of them. */
    public record ServiceRow(
            AccountView account,
            String region,
            String cluster,
            String service,
            List<Cell> cells,
            String failingPerDay) {}

    /** The recorded tasks of an account. */
    public record AccountRow(AccountView account, List<Cell> cells, String failingPerDay) {}

    /**
     * A number in a row.
     *
     * @param href a recorded task of the kind; empty if there is none, or if the row has no samples
     */
    public record Cell(String label, long number, String variant, String href) {}

    /** Shows an impact. */
    public static ImpactView of(Impact impact) {
        List<ImpactColumn> columns =
                impact.comparedWith().isPresent() ? ImpactColumn.COMPARED : ImpactColumn.ALONE;
        AccountNames names =
                new AccountNames(impact.accounts().stream().map(each -> each.account()).toList());
        return new ImpactView(
                ImpactWords.extent(impact),
                columns.stream()
                        .map(column ->
                                new Tile(
                                        column.label(),
                                        impact.tasks().of(column.kind()),
                                        column.variant(),
                                        column.meaning()))
                        .toList(),
                columns.stream().map(ImpactColumn::label).collect(Collectors.joining(",")),
                ImpactWords.estimates(impact),
                ImpactWords.remarks(impact),
                impact.services().stream().map(each -> row(each, columns, names)).toList(),
                impact.accounts().stream()
                        .map(each ->
                                new AccountRow(
                                        AccountView.of(each.account().id(), names),
                                        cells(each.tasks(), columns, Map.of()),
                                        ImpactWords.number(each.tasks().failingPerDay())))
                        .toList());
    }

    private static ServiceRow row(
            Impact.OfAService service, List<ImpactColumn> columns, AccountNames names) {
        Place place = service.place();
        return new ServiceRow(
                AccountView.of(place.account(), names),
                place.region().code(),
                place.cluster().value(),
                place.service().value(),
                cells(service.tasks(), columns, service.samples()),
                ImpactWords.number(service.tasks().failingPerDay()));
    }

    private static List<Cell> cells(
            ImpactCounts counts,
            List<ImpactColumn> columns,
            Map<ImpactKind, EffectiveTaskId> samples) {
        return columns.stream()
                .map(column -> {
                    EffectiveTaskId sample = samples.get(column.kind());
                    return new Cell(
                            column.label(),
                            counts.of(column.kind()),
                            column.variant(),
                            sample == null ? "" : "/recorded-tasks/" + sample);
                })
                .toList();
    }
}
