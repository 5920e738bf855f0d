package io.gatecheck.dynamodb.violations;

import io.gatecheck.dynamodb.LocalTables;
import io.gatecheck.violation.Detections;
import io.gatecheck.violation.ViolationStore;
import java.time.Clock;
import java.time.ZoneOffset;

/** Stores of violations in DynamoDB Local, at the default time of detections. */
final class LocalViolations {

    private LocalViolations() {}

    /** A store in a new table. */
    static ViolationStore store() {
        var clock = Clock.fixed(Detections.AT, ZoneOffset.UTC);
        String table = LocalTables.create(ViolationsTable.SCHEMA);
        return new ViolationStore(
                new DynamoDbViolationRecorder(LocalTables.client(), table, clock),
                new DynamoDbViolationRepository(LocalTables.client(), table, clock),
                new DynamoDbOpenViolationCounts(LocalTables.client(), table),
                new DynamoDbViolationExempter(LocalTables.client(), table),
                new DynamoDbViolationRejudger(LocalTables.client(), table));
    }
}
