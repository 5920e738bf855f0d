package io.gatecheck.evaluator.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.alert.Alert;
import io.gatecheck.alert.AlertRouter;
import io.gatecheck.alert.Delivery;
import io.gatecheck.dynamodb.LocalTables;
import io.gatecheck.dynamodb.violations.DynamoDbAlertOutbox;
import io.gatecheck.dynamodb.violations.DynamoDbViolationRecorder;
import io.gatecheck.dynamodb.violations.DynamoDbViolationRepository;
import io.gatecheck.dynamodb.violations.ViolationsTable;
import io.gatecheck.evaluator.slack.Alerts;
import io.gatecheck.evaluator.slack.FakeSlack;
import io.gatecheck.evaluator.slack.FakeSlack.Answer;
import io.gatecheck.evaluator.slack.SlackAlertChannel;
import io.gatecheck.evaluator.slack.SlackSettings;
import io.gatecheck.evaluator.slack.SlackSettingsSource;
import io.gatecheck.violation.Detection;
import io.gatecheck.violation.Detections;
import io.gatecheck.violation.Violation;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several evaluators, one table, one Slack. */
class AlertRaceTest {

    private static final Clock CLOCK = Clock.fixed(Detections.AT, ZoneOffset.UTC);

    private static final Delivery DELIVERED = new Delivery.Delivered(Optional.empty());

    private final FakeSlack slack = new FakeSlack();
    private final String table = LocalTables.create(ViolationsTable.SCHEMA);
    private final Detection detection = Detections.of("no-public-ip").detection();
    private final Violation violation =
            new DynamoDbViolationRecorder(LocalTables.client(), table, CLOCK)
                    .record(detection)
                    .violation();
    private final Alert alert =
            new Alert(
                    violation,
                    Alerts.account("payments-prod", Map.of()),
                    detection.task(),
                    detection.policy().remediation());

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void evaluatorsThatSeeTheSameViolationAtOnceSendOneMessage() throws Exception {
        int evaluators = 6;
        CyclicBarrier start = new CyclicBarrier(evaluators);
        List<Future<Optional<Delivery>>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int each = 0; each < evaluators; each++) {
                PendingAlerts alerts = evaluator();
                outcomes.add(
                        threads.submit(() -> {
                            start.await();
                            return alerts.tell(alert);
                        }));
            }
        }

        List<Optional<Delivery>> seen = new ArrayList<>();
        for (Future<Optional<Delivery>> outcome : outcomes) {
            seen.add(outcome.get());
        }
        assertThat(seen).containsOnlyOnce(Optional.of(DELIVERED)).contains(Optional.empty());
        assertThat(slack.posts()).hasSize(1);
        assertThat(stored().alert().pending()).isFalse();
        assertThat(stored().alert().deliveredAt()).contains(Detections.AT);
    }

    @Test
    void whatSlackDidNotTakeIsSentByAnotherEvaluatorLater() {
        slack.saying(Answer.of(500, "internal_error"), Answer.of(200, "ok"));

        assertThat(evaluator().tell(alert)).containsInstanceOf(Delivery.Failed.class);
        assertThat(stored().alert().pending()).isTrue();

        assertThat(evaluator().tell(alert)).contains(DELIVERED);
        assertThat(stored().alert().pending()).isFalse();
    }

    private PendingAlerts evaluator() {
        return new PendingAlerts(
                new DynamoDbAlertOutbox(LocalTables.client(), table),
                new AlertRouter(),
                new SlackAlertChannel(
                        SlackSettingsSource.fixed(SlackSettings.webhook(slack.webhook())),
                        Optional.empty(),
                        CLOCK),
                CLOCK);
    }

    private Violation stored() {
        return new DynamoDbViolationRepository(LocalTables.client(), table, CLOCK)
                .find(violation.id())
                .orElseThrow();
    }
}
