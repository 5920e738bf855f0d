package io.gatecheck.dynamodb;

import io.gatecheck.policy.PolicyPublisher;
import io.gatecheck.policy.PolicyRepository;
import io.gatecheck.policy.PolicyRepositoryContract;

class DynamoDbPoliciesTest extends PolicyRepositoryContract {

    private final DynamoDbPolicies policies =
            new DynamoDbPolicies(LocalTables.client(), LocalTables.control());

    @Override
    protected PolicyRepository policies() {
        return policies;
    }

    @Override
    protected PolicyPublisher publisher() {
        return policies;
    }
}
