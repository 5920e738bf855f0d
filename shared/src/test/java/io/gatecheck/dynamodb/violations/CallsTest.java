package io.gatecheck.dynamodb.violations;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.dynamodb.LocalTables;
import io.gatecheck.dynamodb.WatchedClient;
import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Severity;
import io.gatecheck.violation.Detections;
import io.gatecheck.violation.ViolationQuery;
import io.gatecheck.violation.ViolationStatus;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How many calls each operation costs; no number grows with the number of violations. */
class CallsTest {

    private static final Optional<AccountId> ACCOUNT = Optional.of(new AccountId("111122223333"));
    private static final Optional<PolicyId> POLICY = Optional.of(new PolicyId("no-exec"));
    private static final Optional<Severity> SEVERITY = Optional.of(Severity.HIGH);
    private static final Optional<ViolationStatus> STATUS = Optional.of(ViolationStatus.OPEN);

    private final Clock clock = Clock.fixed(Detections.AT, ZoneOffset.UTC);
    private final String table = LocalTables.create(ViolationsTable.SCHEMA);
    private final WatchedClient watched = new WatchedClient();
    private final DynamoDbViolationRecorder recorder =
            new DynamoDbViolationRecorder(watched.client(), table, clock);
    private final DynamoDbViolationRepository violations =
            new DynamoDbViolationRepository(watched.client(), table, clock);

    @Test
    void aNewDetectionIsReadWrittenAndReadBack() {
        recorder.record(Detections.of("no-exec").detection());

        assertThat(watched.calls()).isEqualTo(Map.of("batchGetItem", 2, "transactWriteItems", 1));
    }

    @Test
    void aRepeatedDetectionWritesNothing() {
        recorder.record(Detections.of("no-exec").detection());
        watched.calls();

        recorder.record(Detections.of("no-exec").detection());

        assertThat(watched.calls()).isEqualTo(Map.of("batchGetItem", 2));
    }

    @Test
    void aTaskWithoutViolationsStopsWithOneWriteAndOneQuery() {
        recorder.taskStopped(Detections.of("no-exec").arn(), Detections.AT);

        assertThat(watched.calls()).isEqualTo(Map.of("updateItem", 1, "query", 1));
    }

    @Test
    void aTaskWithAViolationStopsWithOneReadAndOneTransactionMore() {
        recorder.record(Detections.of("no-exec").detection());
        watched.calls();

        recorder.taskStopped(Detections.of("no-exec").arn(), Detections.AT);

        assertThat(watched.calls())
                .isEqualTo(
                        Map.of(
                                "updateItem", 1,
                                "query", 1,
                                "batchGetItem", 1,
                                "transactWriteItems", 1));
    }

    @Test
    void aPageOfTheOrganizationIsAQueryForEachPartitionAndAReadForEachHundred() {
        recordHundreds();

        violations.list(ViolationQuery.newest(200));

        assertThat(watched.calls()).isEqualTo(Map.of("query", 48, "batchGetItem", 2));
    }

    @Test
    void everyFilterMakesAPageCheaper() {
        recordHundreds();
        Optional<PolicyId> anyPolicy = Optional.empty();
        Optional<AccountId> anyAccount = Optional.empty();
        Optional<Severity> anySeverity = Optional.empty();
        Optional<ViolationStatus> anyStatus = Optional.empty();

        assertThat(queries(anyAccount, anyPolicy, anySeverity, STATUS)).isEqualTo(16);
        assertThat(queries(anyAccount, anyPolicy, SEVERITY, STATUS)).isEqualTo(4);
        assertThat(queries(anyAccount, POLICY, anySeverity, anyStatus)).isEqualTo(48);
        assertThat(queries(anyAccount, POLICY, anySeverity, STATUS)).isEqualTo(16);
        assertThat(queries(ACCOUNT, anyPolicy, anySeverity, anyStatus)).isEqualTo(12);
        assertThat(queries(ACCOUNT, anyPolicy, anySeverity, STATUS)).isEqualTo(4);
        assertThat(queries(ACCOUNT, POLICY, anySeverity, anyStatus)).isEqualTo(12);
        assertThat(queries(ACCOUNT, POLICY, SEVERITY, STATUS)).isEqualTo(1);
    }

    @Test
    void aPageOfOccurrencesIsOneQuery() {
        var detection = Detections.of("no-exec").detection();
        recorder.record(detection);
        watched.calls();

        violations.occurrences(detection.violationId(), Optional.empty(), 200);

        assertThat(watched.calls()).isEqualTo(Map.of("query", 1));
    }

    private int queries(
            Optional<AccountId> account,
            Optional<PolicyId> policy,
            Optional<Severity> severity,
            Optional<ViolationStatus> status) {
        violations.list(
                new ViolationQuery(account, policy, severity, status, Optional.empty(), 100));
        var calls = watched.calls();
        assertThat(calls.getOrDefault("batchGetItem", 0)).isLessThanOrEqualTo(1);
        return calls.getOrDefault("query", 0);
    }

    private void recordHundreds() {
        for (int n = 0; n < 220; n++) {
            recorder.record(Detections.of("no-exec").service("service-" + n).detection());
        }
        watched.calls();
    }
}
