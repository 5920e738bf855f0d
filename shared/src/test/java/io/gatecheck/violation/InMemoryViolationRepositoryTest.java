package io.gatecheck.violation;

class InMemoryViolationRepositoryTest extends ViolationRepositoryContract {

    private final ViolationStore store = new InMemoryViolations().store();

    @Override
    protected ViolationStore store() {
        return store;
    }
}
