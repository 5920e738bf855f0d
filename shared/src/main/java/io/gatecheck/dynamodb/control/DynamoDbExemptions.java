package io.gatecheck.dynamodb.control;

import io.gatecheck.dynamodb.ItemUpdate;
import io.gatecheck.dynamodb.Key;
import io.gatecheck.dynamodb.Table;
import io.gatecheck.dynamodb.Values;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionId;
import io.gatecheck.exemption.ExemptionRepository;
import io.gatecheck.exemption.ExemptionStanding;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The exemptions in the control table. Ended ones stay: that something was once approved is part of
 * its history.
 *
 * <p>A decision is written on condition that the standing is the one on which it was made. No
 * standing comes back, so that of two decisions at once one is written and the other is not.
 */
public final class DynamoDbExemptions implements ExemptionRepository {

    private final Table table;

    public DynamoDbExemptions(DynamoDbClient client, String controlTable) {
        this.table = new Table(client, controlTable);
    }

    @Override
    public List<Exemption> all() {
        return table.partition(ControlKeys.EXEMPTIONS, ControlKeys.EXEMPTION_PREFIX).stream()
                .map(ExemptionItem::read)
                .toList();
    }

    @Override
    public Optional<Exemption> find(ExemptionId id) {
        return table.find(ControlKeys.exemption(id)).map(ExemptionItem::read);
    }

    @Override
    public boolean add(Exemption exemption) {
        return table.update(
                ControlKeys.exemption(exemption.id()),
                new ItemUpdate()
                        .setAll(ExemptionItem.of(exemption).item())
                        .onlyIf("attribute_not_exists(#)", Key.PK));
    }

    @Override
    public boolean decide(Exemption before, ExemptionStanding decision) {
        return table.update(
                ControlKeys.exemption(before.id()),
                new ItemUpdate()
                        .setAll(ExemptionItem.of(decision).item())
                        .onlyIf("attribute_exists(#)", Key.PK)
                        .onlyIf(
                                isGranted(before) ? "# = ? OR attribute_not_exists(#)" : "# = ?",
                                ExemptionItem.STANDING,
                                Values.of(ExemptionItem.word(before.standing()))));
    }

    /** An item from before there were requests has no standing, and is approved. */
    private static boolean isGranted(Exemption exemption) {
        return exemption.standing() instanceof ExemptionStanding.Granted;
    }
}
