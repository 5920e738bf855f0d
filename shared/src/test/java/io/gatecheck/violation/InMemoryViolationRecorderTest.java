package io.gatecheck.violation;

class InMemoryViolationRecorderTest extends ViolationRecorderContract {

    private final ViolationStore store = new InMemoryViolations().store();

    @Override
    protected ViolationStore store() {
        return store;
    }
}
