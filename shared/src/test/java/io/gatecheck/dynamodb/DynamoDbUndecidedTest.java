package io.gatecheck.dynamodb;

import io.gatecheck.violation.UndecidedRepository;
import io.gatecheck.violation.UndecidedRepositoryContract;
import java.time.Clock;

class DynamoDbUndecidedTest extends UndecidedRepositoryContract {

    private final String table = LocalTables.violations();

    @Override
    protected UndecidedRepository undecided(Clock clock) {
        return new DynamoDbUndecided(LocalTables.client(), table, clock);
    }
}
