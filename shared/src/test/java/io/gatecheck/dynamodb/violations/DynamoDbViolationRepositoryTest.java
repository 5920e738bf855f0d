package io.gatecheck.dynamodb.violations;

import io.gatecheck.violation.ViolationRepositoryContract;
import io.gatecheck.violation.ViolationStore;

class DynamoDbViolationRepositoryTest extends ViolationRepositoryContract {

    private final ViolationStore store = LocalViolations.store();

    @Override
    protected ViolationStore store() {
        return store;
    }
}
