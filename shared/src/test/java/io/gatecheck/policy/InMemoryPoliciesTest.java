package io.gatecheck.policy;

class InMemoryPoliciesTest extends PolicyRepositoryContract {

    private final InMemoryPolicies policies = new InMemoryPolicies();

    @Override
    protected PolicyRepository policies() {
        return policies;
    }

    @Override
    protected PolicyPublisher publisher() {
        return policies;
    }
}
