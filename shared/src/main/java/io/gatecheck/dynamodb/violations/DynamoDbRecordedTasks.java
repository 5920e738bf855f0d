package io.gatecheck.dynamodb.violations;

import io.gatecheck.dynamodb.Table;
import io.gatecheck.organization.AccountId;
import io.gatecheck.replay.EffectiveTaskId;
import io.gatecheck.replay.RecordedTask;
import io.gatecheck.replay.RecordedTasks;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The recorded tasks in the violations table, as {@link DynamoDbTaskRecorder} wrote them. */
public final class DynamoDbRecordedTasks implements RecordedTasks {

    private final Table table;
    private final Clock clock;

    public DynamoDbRecordedTasks(DynamoDbClient client, String violationsTable, Clock clock) {
        this.table = new Table(client, violationsTable);
        this.clock = clock;
    }

    @Override
    public Stream<RecordedTask> of(AccountId account) {
        return table.stream(ViolationKeys.recorded(account), ViolationKeys.EFFECTIVE_PREFIX)
                .gather(RecordedPairs.of(clock.instant()));
    }

    @Override
    public Optional<RecordedTask> find(EffectiveTaskId id) {
        var items = table.findAll(List.of(ViolationKeys.launches(id), ViolationKeys.snapshot(id)));
        return Optional.ofNullable(items.get(ViolationKeys.launches(id)))
                .filter(launches -> !launches.isExpired(clock.instant()))
                .flatMap(launches ->
                        Optional.ofNullable(items.get(ViolationKeys.snapshot(id)))
                                .flatMap(snapshot -> RecordedPairs.task(launches, snapshot)));
    }
}
