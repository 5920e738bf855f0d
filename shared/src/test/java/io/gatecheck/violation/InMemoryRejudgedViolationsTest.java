package io.gatecheck.violation;

class InMemoryRejudgedViolationsTest extends RejudgedViolationsContract {

    private final ViolationStore store = new InMemoryViolations().store();

    @Override
    protected ViolationStore store() {
        return store;
    }
}
