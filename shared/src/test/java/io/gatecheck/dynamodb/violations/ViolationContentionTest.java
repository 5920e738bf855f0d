package io.gatecheck.dynamodb.violations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gatecheck.dynamodb.ContentionException;
import io.gatecheck.dynamodb.LocalTables;
import io.gatecheck.dynamodb.WatchedClient;
import io.gatecheck.violation.Detections;
import io.gatecheck.violation.ViolationRecorder.Change;
import io.gatecheck.violation.ViolationStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** What happens when other writers change the same items at the same time. */
class ViolationContentionTest {

    private static final Instant AT = Detections.AT;

    private final AtomicInteger transactions = new AtomicInteger();
    private final Clock clock = Clock.fixed(AT, ZoneOffset.UTC);
    private final String table = LocalTables.create(ViolationsTable.SCHEMA);

    @Test
    void aTransactionThatConflictsIsRepeated() {
        var recorder = recorder(failing("transactWriteItems", 3, cancelled("TransactionConflict")));

        var recorded = recorder.record(Detections.of("no-exec").detection());

        assertThat(recorded.change()).isEqualTo(Change.OPENED);
        assertThat(recorded.violation().tasks().total()).isEqualTo(1);
    }

    @Test
    void afterTenAttemptsItGivesUpAndSaysSo() {
        var recorder =
                recorder(failing("transactWriteItems", 10, cancelled("TransactionConflict")));

        assertThatExceptionOfType(ContentionException.class)
                .isThrownBy(() -> recorder.record(Detections.of("no-exec").detection()))
                .withMessageContaining("recording")
                .withMessageContaining("10 attempts");
    }

    @Test
    void aTransactionThatCanNeverSucceedIsNotRepeated() {
        var recorder = recorder(failing("transactWriteItems", 1, cancelled("ValidationError")));

        assertThatExceptionOfType(TransactionCanceledException.class)
                .isThrownBy(() -> recorder.record(Detections.of("no-exec").detection()));
    }

    @Test
    void aClaimWaitsForATransactionOnTheSameViolation() {
        var detection = Detections.of("no-exec").detection();
        alone().record(detection);
        var conflict = TransactionConflictException.builder().message("conflict").build();
        var outbox = new DynamoDbAlertOutbox(failing("updateItem", 2, conflict), table);

        assertThat(outbox.claim(detection.violationId(), AT)).isTrue();
    }

    @Test
    void aStopBetweenReadingAndWritingIsSeen() {
        var detection = inTask("one").detection();

        var recorded = meanwhile(() -> alone().taskStopped(detection.task(), AT)).record(detection);

        assertThat(recorded.violation().status()).isEqualTo(ViolationStatus.RESOLVED);
        assertThat(recorded.violation().tasks().running()).isZero();
    }

    @Test
    void anotherTaskCountedBetweenReadingAndWritingIsNoConflict() {
        alone().record(inTask("one").detection());

        var recorded =
                meanwhile(() -> alone().record(inTask("two").detection()))
                        .record(inTask("three").detection());

        assertThat(recorded.violation().tasks().running()).isEqualTo(3);
        assertThat(transactions).hasValue(1);
    }

    @Test
    void aNewerEventBetweenReadingAndWritingKeepsTheLastWord() {
        alone().record(inTask("one").detection());
        var newest = inTask("three").at(AT.plusSeconds(20)).message("newest").detection();

        var recorded =
                meanwhile(() -> alone().record(newest))
                        .record(inTask("two").at(AT.plusSeconds(10)).message("newer").detection());

        assertThat(recorded.violation().message()).isEqualTo("newest");
        assertThat(recorded.violation().times().lastSeen()).isEqualTo(AT.plusSeconds(20));
        assertThat(recorded.violation().tasks().running()).isEqualTo(3);
    }

    @Test
    void aTaskThatStartsWhileTheLastOneStopsKeepsTheViolationOpen() {
        var one = inTask("one").detection();
        alone().record(one);

        meanwhile(() -> alone().record(inTask("two").detection()))
                .taskStopped(one.task(), AT.plusSeconds(5));

        var violation = alone().record(one).violation();
        assertThat(violation.status()).isEqualTo(ViolationStatus.OPEN);
        assertThat(violation.tasks().running()).isEqualTo(1);
    }

    @Test
    void anAlertDeliveredWhileTheViolationComesBackIsNotSentAgain() {
        var outbox = new DynamoDbAlertOutbox(LocalTables.client(), table);
        var one = inTask("one").detection();
        alone().record(one);
        alone().taskStopped(one.task(), AT.plusSeconds(5));

        var back =
                meanwhile(() -> outbox.delivered(one.violationId(), AT.plusSeconds(6)))
                        .record(inTask("two").at(AT.plusSeconds(10)).detection());

        assertThat(back.change()).isEqualTo(Change.REOPENED);
        assertThat(back.violation().alert().pending()).isFalse();
        assertThat(back.violation().alert().deliveredAt()).contains(AT.plusSeconds(6));
    }

    /** A recorder to which something happens after it has read and before it writes. */
    private DynamoDbViolationRecorder meanwhile(Runnable event) {
        return recorder(
                WatchedClient.client(operation -> {
                    if (operation.equals("transactWriteItems")
                            && transactions.getAndIncrement() == 0) {
                        event.run();
                    }
                }));
    }

    private DynamoDbViolationRecorder alone() {
        return recorder(LocalTables.client());
    }

    private static Detections inTask(String task) {
        return Detections.of("no-exec").task(task);
    }

    private DynamoDbViolationRecorder recorder(DynamoDbClient client) {
        return new DynamoDbViolationRecorder(client, table, clock);
    }

    private static DynamoDbClient failing(String operation, int times, RuntimeException how) {
        var left = new AtomicInteger(times);
        return WatchedClient.client(called -> {
            if (called.equals(operation) && left.getAndDecrement() > 0) {
                throw how;
            }
        });
    }

    private static TransactionCanceledException cancelled(String code) {
        return TransactionCanceledException.builder()
                .message("Transaction cancelled")
                .cancellationReasons(
                        CancellationReason.builder().code("None").build(),
                        CancellationReason.builder().code(code).build())
                .build();
    }
}
