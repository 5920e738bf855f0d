package io.gatecheck.dynamodb.violations;

import io.gatecheck.dynamodb.LocalTables;
import io.gatecheck.unknown.UnknownVerdictsRepository;
import io.gatecheck.unknown.UnknownVerdictsRepositoryContract;
import java.time.Clock;

class DynamoDbUnknownVerdictsTest extends UnknownVerdictsRepositoryContract {

    private final String table = LocalTables.create(ViolationsTable.SCHEMA);

    @Override
    protected UnknownVerdictsRepository unknown(Clock clock) {
        return new DynamoDbUnknownVerdicts(LocalTables.client(), table, clock);
    }
}
