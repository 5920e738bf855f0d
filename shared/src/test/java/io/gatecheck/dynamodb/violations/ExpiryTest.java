package io.gatecheck.dynamodb.violations;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.dynamodb.Item;
import io.gatecheck.dynamodb.LocalTables;
import io.gatecheck.dynamodb.Table;
import io.gatecheck.violation.Detection;
import io.gatecheck.violation.Detections;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationQuery;
import io.gatecheck.violation.ViolationRecorder.Change;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Expired items are not shown, although DynamoDB takes days to delete them. */
class ExpiryTest {

    private static final Instant STOPPED = Detections.AT.plusSeconds(60);

    private final String table = LocalTables.create(ViolationsTable.SCHEMA);
    private final Table items = new Table(LocalTables.client(), table);
    private final Detection detection = Detections.of("no-exec").detection();
    private final DynamoDbViolationRecorder recorder =
            new DynamoDbViolationRecorder(
                    LocalTables.client(), table, Clock.fixed(Detections.AT, ZoneOffset.UTC));

    @Test
    void aResolvedViolationIsShownFor400Days() {
        recorder.record(detection);
        recorder.taskStopped(detection.task(), STOPPED);

        var justBefore = at(STOPPED.plus(Duration.ofDays(400)).minusSeconds(1));
        var justThen = at(STOPPED.plus(Duration.ofDays(400)));

        assertThat(justBefore.find(detection.violationId())).isPresent();
        assertThat(justBefore.list(ViolationQuery.newest(10)).items()).hasSize(1);
        assertThat(justThen.find(detection.violationId())).isEmpty();
        assertThat(justThen.list(ViolationQuery.newest(10)).items()).isEmpty();
    }

    @Test
    void anOccurrenceIsShownFor90DaysAfterItsTaskStopped() {
        recorder.record(detection);
        recorder.taskStopped(detection.task(), STOPPED);

        var justBefore = at(STOPPED.plus(Duration.ofDays(90)).minusSeconds(1));
        var justThen = at(STOPPED.plus(Duration.ofDays(90)));

        assertThat(occurrences(justBefore)).isEqualTo(1);
        assertThat(occurrences(justThen)).isZero();
    }

    @Test
    void whatIsOpenNeverExpires() {
        recorder.record(detection);

        var muchLater = at(Detections.AT.plus(Duration.ofDays(4000)));

        assertThat(muchLater.find(detection.violationId())).isPresent();
        assertThat(occurrences(muchLater)).isEqualTo(1);
    }

    @Test
    void aViolationThatComesBackNoLongerExpires() {
        recorder.record(detection);
        recorder.taskStopped(detection.task(), STOPPED);

        var back =
                recorder.record(
                        Detections.of("no-exec")
                                .task("next")
                                .at(STOPPED.plusSeconds(60))
                                .detection());

        assertThat(back.change()).isEqualTo(Change.REOPENED);
        Optional<Violation> muchLater =
                at(STOPPED.plus(Duration.ofDays(4000))).find(detection.violationId());
        assertThat(muchLater).contains(back.violation());
    }

    @Test
    void thatATaskStoppedIsKeptForTwoDays() {
        recorder.taskStopped(detection.task(), STOPPED);

        Item stopped = items.find(ViolationKeys.taskStopped(detection.task())).orElseThrow();

        assertThat(stopped.number(Item.EXPIRES_AT))
                .isEqualTo(Detections.AT.plus(Duration.ofDays(2)).getEpochSecond());
    }

    @Test
    void theIdentityOfAnOccurrenceExpiresWithIt() {
        recorder.record(detection);
        recorder.taskStopped(detection.task(), STOPPED);

        var identity = items.find(ViolationKeys.taskHas(detection.task(), detection.violationId()));

        assertThat(identity.orElseThrow().number(Item.EXPIRES_AT))
                .isEqualTo(STOPPED.plus(Duration.ofDays(90)).getEpochSecond());
    }

    private DynamoDbViolationRepository at(Instant now) {
        return new DynamoDbViolationRepository(
                LocalTables.client(), table, Clock.fixed(now, ZoneOffset.UTC));
    }

    private int occurrences(DynamoDbViolationRepository violations) {
        return violations.occurrences(detection.violationId(), Optional.empty(), 10).items().size();
    }
}
