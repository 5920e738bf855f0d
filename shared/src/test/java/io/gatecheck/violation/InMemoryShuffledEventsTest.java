package io.gatecheck.violation;

class InMemoryShuffledEventsTest extends ShuffledEventsContract {

    private final ViolationStore store = new InMemoryViolations().store();

    @Override
    protected ViolationStore store() {
        return store;
    }
}
