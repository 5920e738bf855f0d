package io.gatecheck.alert;

import io.gatecheck.violation.AlertState;
import io.gatecheck.violation.InMemoryViolations;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The pending alerts of violations that are kept in memory. */
public final class InMemoryAlertOutbox implements AlertOutbox {

    private final Map<ViolationId, Instant> claimedUntil = new HashMap<>();
    private final InMemoryViolations violations;

    public InMemoryAlertOutbox(InMemoryViolations violations) {
        this.violations = violations;
    }

    @Override
    public synchronized boolean claim(ViolationId id, Instant now) {
        boolean pending =
                violations.find(id).map(violation -> violation.alert().pending()).orElse(false);
        boolean taken = now.isBefore(claimedUntil.getOrDefault(id, Instant.MIN));
        if (!pending || taken) {
            return false;
        }
        claimedUntil.put(id, now.plus(Duration.ofMinutes(2)));
        return true;
    }

    @Override
    public synchronized void delivered(ViolationId id, Instant now) {
        claimedUntil.remove(id);
        violations.change(id, before -> told(before, now));
    }

    @Override
    public synchronized void release(ViolationId id) {
        claimedUntil.remove(id);
    }

    private static Violation told(Violation before, Instant now) {
        return new Violation(
                before.id(),
                before.policy(),
                before.place(),
                before.unitId(),
                before.container(),
                before.status(),
                before.message(),
                before.explanation(),
                before.times(),
                before.tasks(),
                new AlertState(false, Optional.of(now)));
    }
}
