package io.gatecheck.dynamodb.violations;

import io.gatecheck.violation.ViolationRecorderContract;
import io.gatecheck.violation.ViolationStore;

class DynamoDbViolationRecorderTest extends ViolationRecorderContract {

    private final ViolationStore store = LocalViolations.store();

    @Override
    protected ViolationStore store() {
        return store;
    }
}
