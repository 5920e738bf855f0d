package io.gatecheck.violation;

class InMemoryExemptViolationsTest extends ExemptViolationsContract {

    private final ViolationStore store = new InMemoryViolations().store();

    @Override
    protected ViolationStore store() {
        return store;
    }
}
