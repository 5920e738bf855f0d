package io.gatecheck.dynamodb;

import io.gatecheck.alert.AlertOutbox;
import io.gatecheck.violation.ViolationId;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The pending alerts, kept on the violations themselves.
 *
 * <p>A process that claims an alert and ends leaves a claim that runs out; the next event of the
 * violation sends the alert then. A process that takes longer than its claim may tell people twice:
 * that is better than not at all.
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
                Keys.violation(id),
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
                        Keys.violation(id),
                        existing()
                                .set(ViolationItem.ALERT_PENDING, Values.of(false))
                                .set(ViolationItem.ALERTED_AT, Values.of(now))
                                .remove(CLAIMED_UNTIL));
    }

    @Override
    public void release(ViolationId id) {
        boolean _ = table.update(Keys.violation(id), existing().remove(CLAIMED_UNTIL));
    }

    /** A change that makes no item where the violation is gone. */
    private static ItemUpdate existing() {
        return new ItemUpdate().onlyIf("attribute_exists(#)", Key.PK);
    }
}
