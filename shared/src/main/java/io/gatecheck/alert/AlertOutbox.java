package io.gatecheck.alert;

import io.gatecheck.violation.ViolationId;
import java.time.Instant;

/**
 * The alerts that are still to be sent; they are written together with the violation, and so none
 * is lost when a process ends between recording and sending.
 */
public interface AlertOutbox {

    /**
     * Takes the pending alert of a violation for two minutes; false if there is none, or another
     * process has it.
     */
    boolean claim(ViolationId id, Instant now);

    /** Marks a claimed alert as sent. */
    void delivered(ViolationId id, Instant now);

    /** Gives a claimed alert back, so that it can be claimed again at once. */
    void release(ViolationId id);
}
