package io.gatecheck.alert;

import io.gatecheck.violation.InMemoryViolations;
import io.gatecheck.violation.ViolationRecorder;

class InMemoryAlertOutboxTest extends AlertOutboxContract {

    private final InMemoryViolations violations = new InMemoryViolations();
    private final InMemoryAlertOutbox outbox = new InMemoryAlertOutbox(violations);

    @Override
    protected ViolationRecorder recorder() {
        return violations;
    }

    @Override
    protected AlertOutbox outbox() {
        return outbox;
    }
}
