package io.gatecheck.dynamodb.violations;

import io.gatecheck.alert.AlertOutbox;
import io.gatecheck.alert.AlertOutboxContract;
import io.gatecheck.dynamodb.LocalTables;
import io.gatecheck.violation.Detections;
import io.gatecheck.violation.ViolationRecorder;
import java.time.Clock;
import java.time.ZoneOffset;

class DynamoDbAlertOutboxTest extends AlertOutboxContract {

    private final String table = LocalTables.create(ViolationsTable.SCHEMA);

    @Override
    protected ViolationRecorder recorder() {
        Clock clock = Clock.fixed(Detections.AT, ZoneOffset.UTC);
        return new DynamoDbViolationRecorder(LocalTables.client(), table, clock);
    }

    @Override
    protected AlertOutbox outbox() {
        return new DynamoDbAlertOutbox(LocalTables.client(), table);
    }
}
