package io.gatecheck.violation;

class InMemoryViolationsTest extends ViolationRepositoryContract {

    private final InMemoryViolations violations = new InMemoryViolations();

    @Override
    protected ViolationRecorder recorder() {
        return violations;
    }

    @Override
    protected ViolationRepository violations() {
        return violations;
    }
}
