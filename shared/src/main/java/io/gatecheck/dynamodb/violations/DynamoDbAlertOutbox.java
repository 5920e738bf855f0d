package io.gatecheck.dynamodb.violations;

import io.gatecheck.alert.AlertOutbox;
import io.gatecheck.dynamodb.ItemUpdate;
import io.gatecheck.dynamodb.Key;
import io.gatecheck.dynamodb.Table;
import io.gatecheck.dynamodb.Values;
import io.gatecheck.violation.ViolationId;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The pending alerts, kept on the violations themselves.
 *
 * <p>If a process claims an alert and ends, the claim expires, and the next event of the violation
 * sends the alert. If sending takes longer than the claim, people may get the alert twice, which is
 * better than not at all.
 */
public final class DynamoDbAlertOutbox implements AlertOutbox {

    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final String CLAIMED_UNTIL = "claimedUntil";

    private final Table table;

    public DynamoDbAlertOutbox(DynamoDbClient client, String violationsTable) {
        this.table = new Table(client, violationsTable);
    }

    @Override
    public boolean claim(ViolationId id, Instant now) {
        return table.update(
                ViolationKeys.violation(id),
                new ItemUpdate()
                        .set(CLAIMED_UNTIL, Values.of(now.plus(CLAIM)))
                        .onlyIf("# = ?", ViolationItem.ALERT_PENDING, Values.of(true))
                        .onlyIf(
                                "attribute_not_exists(#) OR # <= ?",
                                CLAIMED_UNTIL,
                                Values.of(now)));
    }

    @Override
    public void delivered(ViolationId id, Instant now) {
        boolean _ =
                table.update(
                        ViolationKeys.violation(id),
                        existing()
                                .set(ViolationItem.ALERT_PENDING, Values.of(false))
                                .set(ViolationItem.ALERTED_AT, Values.of(now))
                                .remove(CLAIMED_UNTIL));
    }

    @Override
    public void release(ViolationId id) {
        boolean _ = table.update(ViolationKeys.violation(id), existing().remove(CLAIMED_UNTIL));
    }

    /** An update that creates no item if the violation was deleted. */
    private static ItemUpdate existing() {
        return new ItemUpdate().onlyIf("attribute_exists(#)", Key.PK);
    }
}
