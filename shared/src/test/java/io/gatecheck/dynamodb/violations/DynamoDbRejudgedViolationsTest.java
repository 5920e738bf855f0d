package io.gatecheck.dynamodb.violations;

import io.gatecheck.violation.RejudgedViolationsContract;
import io.gatecheck.violation.ViolationStore;

class DynamoDbRejudgedViolationsTest extends RejudgedViolationsContract {

    private final ViolationStore store = LocalViolations.store();

    @Override
    protected ViolationStore store() {
        return store;
    }
}
