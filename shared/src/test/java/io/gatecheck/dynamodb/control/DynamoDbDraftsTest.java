package io.gatecheck.dynamodb.control;

import io.gatecheck.dynamodb.LocalTables;
import io.gatecheck.policy.DraftRepository;
import io.gatecheck.policy.DraftRepositoryContract;
import java.time.Clock;

class DynamoDbDraftsTest extends DraftRepositoryContract {

    private final String table = LocalTables.create(ControlTable.SCHEMA);

    @Override
    protected DraftRepository drafts(Clock clock) {
        return new DynamoDbDrafts(LocalTables.client(), table, clock);
    }
}
