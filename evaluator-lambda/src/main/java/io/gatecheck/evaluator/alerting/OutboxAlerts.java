package io.gatecheck.evaluator.alerting;

import io.gatecheck.alert.Alert;
import io.gatecheck.alert.AlertChannel;
import io.gatecheck.alert.AlertChannel.Delivery;
import io.gatecheck.alert.AlertOutbox;
import io.gatecheck.alert.AlertRouter;
import io.gatecheck.organization.Account;
import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.task.TaskArn;
import io.gatecheck.violation.Violation;
import java.time.Clock;

/**
 * Sends what the outbox holds. Whoever claims an alert sends it; what did not arrive is given back.
 */
public final class OutboxAlerts implements ViolationAlerts {

    private final AlertOutbox outbox;
    private final AlertRouter router;
    private final AlertChannel channel;
    private final Clock clock;

    /** Takes from this outbox, and sends through this channel. */
    public OutboxAlerts(AlertOutbox outbox, AlertRouter router, AlertChannel channel, Clock clock) {
        this.outbox = outbox;
        this.router = router;
        this.channel = channel;
        this.clock = clock;
    }

    @Override
    public Outcome raise(
            Violation violation, Account account, TaskArn task, PolicyDocument policy) {
        if (!outbox.claim(violation.id(), clock.instant())) {
            return new Outcome.NothingPending();
        }
        Alert alert = new Alert(violation, account, task, policy.remediation());
        return switch (sendClaimed(alert)) {
            case Delivery.Delivered() -> {
                outbox.delivered(violation.id(), clock.instant());
                yield new Outcome.Sent();
            }
            case Delivery.Failed(var why) -> {
                outbox.release(violation.id());
                yield new Outcome.Failed(why);
            }
        };
    }

    private Delivery sendClaimed(Alert alert) {
        try {
            return channel.send(alert, router.route(alert.account()));
        } catch (RuntimeException e) {
            outbox.release(alert.violation().id());
            throw e;
        }
    }
}
