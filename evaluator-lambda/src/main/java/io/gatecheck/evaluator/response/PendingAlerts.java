package io.gatecheck.evaluator.response;

import io.gatecheck.alert.Alert;
import io.gatecheck.alert.AlertChannel;
import io.gatecheck.alert.AlertOutbox;
import io.gatecheck.alert.AlertRouter;
import io.gatecheck.alert.Delivery;
import io.gatecheck.violation.ViolationId;
import java.time.Clock;
import java.util.Optional;

/**
 * Sends what the outbox holds. Whoever claims an alert sends it; what did not arrive is given back.
 */
public final class PendingAlerts {

    private final AlertOutbox outbox;
    private final AlertRouter router;
    private final AlertChannel channel;
    private final Clock clock;

    /** Takes from this outbox, and sends through this channel. */
    public PendingAlerts(
            AlertOutbox outbox, AlertRouter router, AlertChannel channel, Clock clock) {
        this.outbox = outbox;
        this.router = router;
        this.channel = channel;
        this.clock = clock;
    }

    /**
     * Tells the owner of an account about a violation, once however often it is asked; empty if
     * there is no alert to send, or another process is sending it.
     */
    Optional<Delivery> tell(Alert alert) {
        ViolationId id = alert.violation().id();
        if (!outbox.claim(id, clock.instant())) {
            return Optional.empty();
        }
        Delivery delivery = send(alert);
        switch (delivery) {
            case Delivery.Delivered _ -> outbox.delivered(id, clock.instant());
            case Delivery.Failed _ -> outbox.release(id);
        }
        return Optional.of(delivery);
    }

    private Delivery send(Alert alert) {
        try {
            return channel.send(alert, router.route(alert.account()));
        } catch (RuntimeException e) {
            outbox.release(alert.violation().id());
            throw e;
        }
    }
}
