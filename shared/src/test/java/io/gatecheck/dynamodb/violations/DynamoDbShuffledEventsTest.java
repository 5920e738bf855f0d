package io.gatecheck.dynamodb.violations;

import io.gatecheck.violation.ShuffledEventsContract;
import io.gatecheck.violation.ViolationStore;

class DynamoDbShuffledEventsTest extends ShuffledEventsContract {

    private final ViolationStore store = LocalViolations.store();

    @Override
    protected ViolationStore store() {
        return store;
    }
}
