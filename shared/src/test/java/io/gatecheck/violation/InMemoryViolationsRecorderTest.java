package io.gatecheck.violation;

class InMemoryViolationsRecorderTest extends ViolationRecorderContract {

    private final InMemoryViolations violations = new InMemoryViolations();

    @Override
    protected ViolationRecorder recorder() {
        return violations;
    }

    @Override
    protected ViolationRepository violations() {
        return violations;
    }

    @Override
    protected OpenViolationCounts counts() {
        return violations;
    }
}
