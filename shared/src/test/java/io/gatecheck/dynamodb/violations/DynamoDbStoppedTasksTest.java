package io.gatecheck.dynamodb.violations;

import io.gatecheck.violation.StoppedTasksContract;
import io.gatecheck.violation.ViolationStore;

class DynamoDbStoppedTasksTest extends StoppedTasksContract {

    private final ViolationStore store = LocalViolations.store();

    @Override
    protected ViolationStore store() {
        return store;
    }
}
