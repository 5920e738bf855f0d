package io.gatecheck.dynamodb.violations;

import io.gatecheck.dynamodb.Attributes;
import io.gatecheck.dynamodb.Item;
import io.gatecheck.dynamodb.ItemUpdate;
import io.gatecheck.dynamodb.Table;
import io.gatecheck.dynamodb.Values;
import io.gatecheck.replay.Launches;
import io.gatecheck.replay.TaskRecorder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes recorded tasks to the violations table.
 *
 * <p>The launches of an effective task and its snapshot are two items, because a write costs as
 * much as its item is large: launches of a known task cost one write of one unit. A new one costs
 * two more writes, one of them of a unit for each kilobyte of the snapshot. The snapshot is written
 * before the launches, and whoever reads wants both.
 */
public final class DynamoDbTaskRecorder implements TaskRecorder {

    private final Table table;
    private final Duration retention;

    /**
     * @param retention how long a task is kept after its last launch; ninety days at most
     */
    public DynamoDbTaskRecorder(DynamoDbClient client, String violationsTable, Duration retention) {
        this.table = new Table(client, violationsTable);
        this.retention = retention;
    }

    @Override
    public void add(Launches launches) {
        Instant renewal = launches.at().minus(RENEWAL);
        ItemUpdate known =
                counted(launches).onlyIf("# > ?", LaunchesItem.RECORDED_AT, Values.of(renewal));
        if (!table.update(ViolationKeys.launches(launches.id()), known)) {
            table.put(snapshot(launches));
            boolean _ = table.update(ViolationKeys.launches(launches.id()), renewed(launches));
        }
    }

    private ItemUpdate counted(Launches launches) {
        return LaunchesItem.add(launches)
                .set(Item.EXPIRES_AT, Values.of(expiresAt(launches.at(), Duration.ZERO)));
    }

    /** The days that have expired go now, because each of them needs a name of its own. */
    private ItemUpdate renewed(Launches launches) {
        ItemUpdate update =
                counted(launches).set(LaunchesItem.RECORDED_AT, Values.of(launches.at()));
        LocalDate expired = launches.day().minusDays(retention.toDays());
        for (int day = 0; day < retention.plus(RENEWAL).toDays(); day++) {
            update.remove(LaunchesItem.day(expired.minusDays(day)));
        }
        return update;
    }

    private Map<String, AttributeValue> snapshot(Launches launches) {
        return SnapshotValue.of(launches.newest())
                .writeTo(Attributes.of(ViolationKeys.snapshot(launches.id())))
                .number(Item.EXPIRES_AT, expiresAt(launches.at(), RENEWAL))
                .item();
    }

    private long expiresAt(Instant at, Duration more) {
        return at.plus(retention).plus(more).getEpochSecond();
    }
}
