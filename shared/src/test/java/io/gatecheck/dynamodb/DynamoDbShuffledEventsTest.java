package io.gatecheck.dynamodb;

import io.gatecheck.violation.Detections;
import io.gatecheck.violation.OpenViolationCounts;
import io.gatecheck.violation.ShuffledEventsContract;
import io.gatecheck.violation.ViolationRecorder;
import io.gatecheck.violation.ViolationRepository;
import java.time.Clock;
import java.time.ZoneOffset;

class DynamoDbShuffledEventsTest extends ShuffledEventsContract {

    private final Clock clock = Clock.fixed(Detections.AT, ZoneOffset.UTC);
    private final String table = LocalTables.violations();

    @Override
    protected ViolationRecorder recorder() {
        return new DynamoDbViolationRecorder(LocalTables.client(), table, clock);
    }

    @Override
    protected ViolationRepository violations() {
        return new DynamoDbViolationRepository(LocalTables.client(), table, clock);
    }

    @Override
    protected OpenViolationCounts counts() {
        return new DynamoDbOpenViolationCounts(LocalTables.client(), table);
    }
}
