package io.gatecheck.evaluator.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatecheck.alert.Alert;
import io.gatecheck.alert.AlertChannel;
import io.gatecheck.alert.AlertOutbox;
import io.gatecheck.alert.AlertRoute;
import io.gatecheck.alert.AlertRouter;
import io.gatecheck.alert.Delivery;
import io.gatecheck.alert.MessageRef;
import io.gatecheck.evaluator.slack.Alerts;
import io.gatecheck.organization.Account;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PendingAlertsTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T14:05:00Z"), ZoneOffset.UTC);
    private static final Alert ALERT = Alerts.publicAddress();

    private static final Delivery DELIVERED =
            new Delivery.Delivered(Optional.of(new MessageRef("C1/1.0")));

    private final MemoryOutbox outbox = new MemoryOutbox(ALERT.violation().id());
    private final RecordingChannel channel = new RecordingChannel();
    private final PendingAlerts alerts =
            new PendingAlerts(outbox, new AlertRouter(), channel, CLOCK);

    @Test
    void aPendingAlertIsSentAndMarkedAsDelivered() {
        var delivery = alerts.tell(ALERT);

        assertThat(delivery).contains(DELIVERED);
        assertThat(channel.sent).containsExactly(ALERT);
        assertThat(channel.routes).containsExactly(new AlertRoute(Optional.empty()));
        assertThat(outbox.log).containsExactly("claimed", "delivered");
    }

    @Test
    void theTagOfTheAccountNamesTheChannel() {
        Account tagged =
                Alerts.account("payments-prod", Map.of("gatecheck:slack-channel", "#payments"));

        var _ = alerts.tell(of(tagged));

        assertThat(channel.routes).containsExactly(new AlertRoute(Optional.of("#payments")));
    }

    @Test
    void anAlertIsSentOnceHoweverOftenItIsTold() {
        var _ = alerts.tell(ALERT);

        assertThat(alerts.tell(ALERT)).isEmpty();
        assertThat(channel.sent).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAlertThatDidNotArriveIsGivenBackAndSentTheNextTime(boolean retryable) {
        channel.next = new Delivery.Failed("Slack is away", retryable);

        assertThat(alerts.tell(ALERT)).contains(new Delivery.Failed("Slack is away", retryable));

        channel.next = DELIVERED;
        assertThat(alerts.tell(ALERT)).contains(DELIVERED);
        assertThat(outbox.log).containsExactly("claimed", "released", "claimed", "delivered");
    }

    @Test
    void aChannelThatBreaksGivesTheAlertBack() {
        channel.breaking = true;

        assertThatThrownBy(() -> alerts.tell(ALERT)).hasMessage("broken channel");

        assertThat(outbox.log).containsExactly("claimed", "released");
    }

    @Test
    void ofSeveralProcessesThatRaceForAnAlertOneSendsIt() throws Exception {
        int racers = 8;
        CyclicBarrier start = new CyclicBarrier(racers);
        List<Future<Optional<Delivery>>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int racer = 0; racer < racers; racer++) {
                outcomes.add(
                        threads.submit(() -> {
                            start.await();
                            return alerts.tell(ALERT);
                        }));
            }
        }

        List<Optional<Delivery>> seen = new ArrayList<>();
        for (Future<Optional<Delivery>> outcome : outcomes) {
            seen.add(outcome.get());
        }
        assertThat(seen).containsOnlyOnce(Optional.of(DELIVERED));
        assertThat(channel.sent).hasSize(1);
    }

    private static Alert of(Account account) {
        return new Alert(ALERT.violation(), account, ALERT.task(), ALERT.remediation());
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

    /** Keeps what it was to send. */
    private static final class RecordingChannel implements AlertChannel {

        private final List<Alert> sent = new CopyOnWriteArrayList<>();
        private final List<AlertRoute> routes = new CopyOnWriteArrayList<>();
        private volatile Delivery next = DELIVERED;
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
