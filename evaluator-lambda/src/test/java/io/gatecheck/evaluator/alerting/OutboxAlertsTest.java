package io.gatecheck.evaluator.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatecheck.alert.Alert;
import io.gatecheck.alert.AlertChannel;
import io.gatecheck.alert.AlertChannel.Delivery;
import io.gatecheck.alert.AlertOutbox;
import io.gatecheck.alert.AlertRoute;
import io.gatecheck.alert.AlertRouter;
import io.gatecheck.evaluator.alerting.ViolationAlerts.Outcome;
import io.gatecheck.evaluator.slack.Alerts;
import io.gatecheck.organization.Account;
import io.gatecheck.policy.Action;
import io.gatecheck.policy.Expression;
import io.gatecheck.policy.MessageTemplate;
import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.policy.Position;
import io.gatecheck.policy.Remediation;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.Severity;
import io.gatecheck.violation.ViolationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class OutboxAlertsTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T14:05:00Z"), ZoneOffset.UTC);
    private static final Alert ALERT = Alerts.publicAddress();

    private final MemoryOutbox outbox = new MemoryOutbox(ALERT.violation().id());
    private final RecordingChannel channel = new RecordingChannel();
    private final OutboxAlerts alerts = new OutboxAlerts(outbox, new AlertRouter(), channel, CLOCK);

    @Test
    void aPendingAlertIsSentAndMarkedAsDelivered() {
        Outcome outcome = raise(ALERT.account());

        assertThat(outcome).isEqualTo(new Outcome.Sent());
        assertThat(channel.sent).containsExactly(ALERT);
        assertThat(channel.routes).containsExactly(new AlertRoute(Optional.empty()));
        assertThat(outbox.log).containsExactly("claimed", "delivered");
    }

    @Test
    void theTagOfTheAccountNamesTheChannel() {
        Account tagged =
                Alerts.account("payments-prod", Map.of("gatecheck:slack-channel", "#payments"));

        raise(tagged);

        assertThat(channel.routes).containsExactly(new AlertRoute(Optional.of("#payments")));
    }

    @Test
    void anAlertIsSentOnceHoweverOftenItIsRaised() {
        raise(ALERT.account());

        assertThat(raise(ALERT.account())).isEqualTo(new Outcome.NothingPending());
        assertThat(channel.sent).hasSize(1);
    }

    @Test
    void anAlertThatDidNotArriveIsGivenBackAndSentTheNextTime() {
        channel.next = new Delivery.Failed("Slack is away");

        assertThat(raise(ALERT.account())).isEqualTo(new Outcome.Failed("Slack is away"));

        channel.next = new Delivery.Delivered();
        assertThat(raise(ALERT.account())).isEqualTo(new Outcome.Sent());
        assertThat(outbox.log).containsExactly("claimed", "released", "claimed", "delivered");
    }

    @Test
    void aChannelThatBreaksGivesTheAlertBack() {
        channel.breaking = true;

        assertThatThrownBy(() -> raise(ALERT.account())).hasMessage("broken channel");

        assertThat(outbox.log).containsExactly("claimed", "released");
    }

    @Test
    void ofSeveralProcessesThatRaceForAnAlertOneSendsIt() throws Exception {
        int racers = 8;
        CyclicBarrier start = new CyclicBarrier(racers);
        List<Future<Outcome>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int racer = 0; racer < racers; racer++) {
                outcomes.add(
                        threads.submit(() -> {
                            start.await();
                            return raise(ALERT.account());
                        }));
            }
        }

        List<Outcome> seen = new ArrayList<>();
        for (Future<Outcome> outcome : outcomes) {
            seen.add(outcome.get());
        }
        assertThat(seen).containsOnlyOnce(new Outcome.Sent());
        assertThat(channel.sent).hasSize(1);
    }

    private Outcome raise(Account account) {
        return alerts.raise(ALERT.violation(), account, ALERT.task(), policy(ALERT.remediation()));
    }

    private static PolicyDocument policy(Remediation remediation) {
        Expression require =
                new Expression("task.network.publicIps.size() == 0", new Position(1, 1));
        return new PolicyDocument(
                ALERT.violation().policy(),
                ALERT.violation().title(),
                Severity.HIGH,
                "network",
                "",
                List.of(),
                Scope.ORGANIZATION,
                List.of(),
                Optional.empty(),
                false,
                require,
                new MessageTemplate(List.of()),
                Action.ALERT,
                Optional.empty(),
                remediation,
                List.of());
    }

    /** An outbox with one pending alert. */
    private static final class MemoryOutbox implements AlertOutbox {

        private final ViolationId pending;
        private final List<String> log = new ArrayList<>();
        private boolean sent;
        private Instant claimedUntil = Instant.MIN;

        MemoryOutbox(ViolationId pending) {
            this.pending = pending;
        }

        @Override
        public synchronized boolean claim(ViolationId id, Instant now) {
            if (sent || !id.equals(pending) || now.isBefore(claimedUntil)) {
                return false;
            }
            claimedUntil = now.plus(Duration.ofMinutes(2));
            log.add("claimed");
            return true;
        }

        @Override
        public synchronized void delivered(ViolationId id, Instant now) {
            sent = true;
            log.add("delivered");
        }

        @Override
        public synchronized void release(ViolationId id) {
            claimedUntil = Instant.MIN;
            log.add("released");
        }
    }

    /** Remembers what it was to send. */
    private static final class RecordingChannel implements AlertChannel {

        private final List<Alert> sent = new CopyOnWriteArrayList<>();
        private final List<AlertRoute> routes = new CopyOnWriteArrayList<>();
        private volatile Delivery next = new Delivery.Delivered();
        private volatile boolean breaking;

        @Override
        public Delivery send(Alert alert, AlertRoute route) {
            if (breaking) {
                throw new IllegalStateException("broken channel");
            }
            if (next instanceof Delivery.Delivered) {
                sent.add(alert);
                routes.add(route);
            }
            return next;
        }
    }
}
