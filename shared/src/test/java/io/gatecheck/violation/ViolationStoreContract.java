package io.gatecheck.violation;

import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the contracts of a store of violations have in common; holds no test. */
public abstract class ViolationStoreContract {

    static final Instant AT = Detections.AT;
    static final AccountId ACCOUNT = new AccountId("111122223333");

    /** The same store every time, empty at the start of a test. */
    protected abstract ViolationStore store();

    final ViolationRecorder recorder() {
        return store().recorder();
    }

    final ViolationRepository violations() {
        return store().violations();
    }

    final OpenViolationCounts counts() {
        return store().counts();
    }

    final Violation violation(Detection detection) {
        return violations().find(detection.violationId()).orElseThrow();
    }

    final List<Occurrence> occurrences(ViolationId id) {
        return violations().occurrences(id, Optional.empty(), 50).items();
    }

    static Detections inTask(String task) {
        return Detections.of("no-public-ip").task(task);
    }

    static Map<AccountId, Map<Severity, Long>> oneOpen() {
        return Map.of(ACCOUNT, Map.of(Severity.HIGH, 1L));
    }
}
