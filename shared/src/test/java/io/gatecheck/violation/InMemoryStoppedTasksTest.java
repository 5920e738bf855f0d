package io.gatecheck.violation;

class InMemoryStoppedTasksTest extends StoppedTasksContract {

    private final ViolationStore store = new InMemoryViolations().store();

    @Override
    protected ViolationStore store() {
        return store;
    }
}
