package io.gatecheck.dynamodb.control;

import io.gatecheck.dynamodb.LocalTables;
import io.gatecheck.policy.PolicyPublisher;
import io.gatecheck.policy.PolicyRepository;
import io.gatecheck.policy.PolicyRepositoryContract;

class DynamoDbPoliciesTest extends PolicyRepositoryContract {

    private final DynamoDbPolicies policies =
            new DynamoDbPolicies(LocalTables.client(), LocalTables.create(ControlTable.SCHEMA));

    @Override
    protected PolicyRepository policies() {
        return policies;
    }

    @Override
    protected PolicyPublisher publisher() {
        return policies;
    }
}
