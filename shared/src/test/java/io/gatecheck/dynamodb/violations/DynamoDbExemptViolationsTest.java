package io.gatecheck.dynamodb.violations;

import io.gatecheck.violation.ExemptViolationsContract;
import io.gatecheck.violation.ViolationStore;

class DynamoDbExemptViolationsTest extends ExemptViolationsContract {

    private final ViolationStore store = LocalViolations.store();

    @Override
    protected ViolationStore store() {
        return store;
    }
}
