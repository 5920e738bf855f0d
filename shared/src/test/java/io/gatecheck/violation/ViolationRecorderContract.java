package io.gatecheck.violation;

import static io.gatecheck.violation.ViolationRecorder.Change.EXEMPTED;
import static io.gatecheck.violation.ViolationRecorder.Change.GROWN;
import static io.gatecheck.violation.ViolationRecorder.Change.OPENED;
import static io.gatecheck.violation.ViolationRecorder.Change.REOPENED;
import static io.gatecheck.violation.ViolationRecorder.Change.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.organization.AccountId;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Severity;
import io.gatecheck.task.TaskPlace;
import io.gatecheck.violation.ViolationRecorder.Recorded;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every recorder of violations does. */
public abstract class ViolationRecorderContract {

    private static final Instant AT = Detections.AT;
    private static final AccountId ACCOUNT = new AccountId("111122223333");

    /** The same store every time, empty at the start of a test. */
    protected abstract ViolationRecorder recorder();

    /** Reads that store. */
    protected abstract ViolationRepository violations();

    /** Counts what is open in that store. */
    protected abstract OpenViolationCounts counts();

    @Test
    void theFirstDetectionOpensAViolation() {
        Detection detection = inTask("one").detection();

        Recorded recorded = recorder().record(detection);

        var expected =
                new Violation(
                        detection.violationId(),
                        new PolicyId("no-public-ip"),
                        1,
                        "Tasks must satisfy no-public-ip",
                        Severity.HIGH,
                        new TaskPlace(ACCOUNT, detection.place().region(), "shop", "checkout"),
                        "ou-ab12-workloads",
                        Optional.empty(),
                        ViolationStatus.OPEN,
                        "checkout breaks no-public-ip",
                        detection.explanation(),
                        AT,
                        AT,
                        AT,
                        Optional.empty(),
                        1,
                        1,
                        true,
                        Optional.empty());
        assertThat(recorded).isEqualTo(new Recorded(OPENED, expected));
        assertThat(violations().find(detection.violationId())).contains(expected);
        assertThat(occurrences(detection.violationId()).items())
                .containsExactly(Occurrence.of(detection));
    }

    @Test
    void aContainerThatBreaksThePolicyIsKept() {
        var detection = inTask("one").container("sidecar").detection();

        recorder().record(detection);

        assertThat(violation(detection).container()).contains("sidecar");
    }

    @Test
    void theSameDetectionAgainChangesNothing() {
        var detection = inTask("one").detection();
        var first = recorder().record(detection);

        var again = recorder().record(detection);

        assertThat(again).isEqualTo(new Recorded(UNCHANGED, first.violation()));
        assertThat(occurrences(detection.violationId()).items()).hasSize(1);
        assertThat(counts().byAccount()).isEqualTo(oneOpen());
    }

    @Test
    void aLaterEventOfTheSameTaskChangesNothing() {
        var launching = recorder().record(inTask("one").detection());

        var running = recorder().record(inTask("one").at(AT.plusSeconds(30)).detection());

        assertThat(running).isEqualTo(new Recorded(UNCHANGED, launching.violation()));
    }

    @Test
    void anotherTaskMakesTheViolationGrow() {
        recorder().record(inTask("one").detection());

        var grown =
                recorder()
                        .record(
                                inTask("two")
                                        .version(2)
                                        .message("now worse")
                                        .at(AT.plusSeconds(60))
                                        .detection());

        assertThat(grown.change()).isEqualTo(GROWN);
        assertThat(grown.violation().runningTasks()).isEqualTo(2);
        assertThat(grown.violation().occurrences()).isEqualTo(2);
        assertThat(grown.violation().message()).isEqualTo("now worse");
        assertThat(grown.violation().policyVersion()).isEqualTo(2);
        assertThat(grown.violation().openedAt()).isEqualTo(AT);
        assertThat(grown.violation().lastSeen()).isEqualTo(AT.plusSeconds(60));
        assertThat(violations().find(grown.violation().id())).contains(grown.violation());
        assertThat(counts().byAccount()).isEqualTo(oneOpen());
    }

    @Test
    void anOlderEventThatComesLateOnlyMovesTheBeginning() {
        recorder().record(inTask("one").message("newest").detection());

        var late =
                recorder()
                        .record(inTask("two").message("older").at(AT.minusSeconds(60)).detection());

        assertThat(late.violation().firstSeen()).isEqualTo(AT.minusSeconds(60));
        assertThat(late.violation().lastSeen()).isEqualTo(AT);
        assertThat(late.violation().message()).isEqualTo("newest");
        assertThat(late.violation().runningTasks()).isEqualTo(2);
    }

    @Test
    void anotherSeverityMovesTheCount() {
        recorder().record(inTask("one").detection());

        recorder()
                .record(
                        inTask("two")
                                .severity(Severity.CRITICAL)
                                .at(AT.plusSeconds(1))
                                .detection());

        assertThat(counts().byAccount()).isEqualTo(Map.of(ACCOUNT, Map.of(Severity.CRITICAL, 1L)));
    }

    @Test
    void theLastTaskThatStopsResolvesTheViolation() {
        var detection = inTask("one").detection();
        recorder().record(detection);
        recorder().record(inTask("two").detection());

        var first = recorder().taskStopped(inTask("one").arn(), AT.plusSeconds(10));
        var last = recorder().taskStopped(inTask("two").arn(), AT.plusSeconds(20));

        assertThat(first).isEmpty();
        assertThat(last).containsExactly(detection.violationId());
        var resolved = violation(detection);
        assertThat(resolved.status()).isEqualTo(ViolationStatus.RESOLVED);
        assertThat(resolved.resolvedAt()).contains(AT.plusSeconds(20));
        assertThat(resolved.runningTasks()).isZero();
        assertThat(resolved.occurrences()).isEqualTo(2);
        assertThat(counts().byAccount().getOrDefault(ACCOUNT, Map.of())).isEmpty();
    }

    @Test
    void aStoppedTaskClosesItsOccurrencesOfEveryViolation() {
        var address = inTask("one").detection();
        var image = Detections.of("approved-images").task("one").detection();
        recorder().record(address);
        recorder().record(image);

        var resolved = recorder().taskStopped(address.task(), AT.plusSeconds(10));

        assertThat(resolved).containsExactlyInAnyOrder(address.violationId(), image.violationId());
        assertThat(occurrences(address.violationId()).items())
                .containsExactly(Occurrence.of(address).stopped(AT.plusSeconds(10)));
    }

    @Test
    void aTaskThatStopsTwiceIsClosedOnce() {
        recorder().record(inTask("one").detection());
        recorder().record(inTask("two").detection());

        recorder().taskStopped(inTask("one").arn(), AT.plusSeconds(10));
        var again = recorder().taskStopped(inTask("one").arn(), AT.plusSeconds(20));

        assertThat(again).isEmpty();
        assertThat(violation(inTask("one").detection()).runningTasks()).isEqualTo(1);
    }

    @Test
    void aTaskWithoutViolationsStopsQuietly() {
        assertThat(recorder().taskStopped(inTask("one").arn(), AT)).isEmpty();
    }

    @Test
    void aStopThatOvertakesTheDetectionClosesItAllTheSame() {
        var detection = inTask("one").detection();
        recorder().taskStopped(detection.task(), AT.plusSeconds(10));

        var recorded = recorder().record(detection);

        assertThat(recorded.change()).isEqualTo(OPENED);
        assertThat(recorded.violation().status()).isEqualTo(ViolationStatus.RESOLVED);
        assertThat(recorded.violation().resolvedAt()).contains(AT.plusSeconds(10));
        assertThat(recorded.violation().runningTasks()).isZero();
        assertThat(occurrences(detection.violationId()).items())
                .containsExactly(Occurrence.of(detection).stopped(AT.plusSeconds(10)));
        assertThat(counts().byAccount().getOrDefault(ACCOUNT, Map.of())).isEmpty();
    }

    @Test
    void aNewTaskOpensAResolvedViolationAgain() {
        recorder().record(inTask("one").detection());
        recorder().taskStopped(inTask("one").arn(), AT.plusSeconds(10));

        var back = recorder().record(inTask("two").at(AT.plusSeconds(60)).detection());

        assertThat(back.change()).isEqualTo(REOPENED);
        assertThat(back.violation().status()).isEqualTo(ViolationStatus.OPEN);
        assertThat(back.violation().openedAt()).isEqualTo(AT.plusSeconds(60));
        assertThat(back.violation().firstSeen()).isEqualTo(AT);
        assertThat(back.violation().resolvedAt()).isEmpty();
        assertThat(violations().find(back.violation().id())).contains(back.violation());
        assertThat(counts().byAccount()).isEqualTo(oneOpen());
    }

    @Test
    void anApprovedDetectionIsRecordedAsExempt() {
        var detection = inTask("one").exemptBy("ex-1").detection();

        var recorded = recorder().record(detection);

        assertThat(recorded.change()).isEqualTo(EXEMPTED);
        assertThat(recorded.violation().status()).isEqualTo(ViolationStatus.EXEMPT);
        assertThat(recorded.violation().alertPending()).isFalse();
        assertThat(occurrences(detection.violationId()).items())
                .extracting(Occurrence::exemption)
                .containsExactly(Optional.of("ex-1"));
        assertThat(counts().byAccount().getOrDefault(ACCOUNT, Map.of())).isEmpty();
    }

    @Test
    void anApprovalMakesAnOpenViolationExempt() {
        recorder().record(inTask("one").detection());

        var approved =
                recorder()
                        .record(inTask("two").exemptBy("ex-1").at(AT.plusSeconds(60)).detection());

        assertThat(approved.change()).isEqualTo(EXEMPTED);
        assertThat(approved.violation().status()).isEqualTo(ViolationStatus.EXEMPT);
        assertThat(approved.violation().openedAt()).isEqualTo(AT);
        assertThat(counts().byAccount().getOrDefault(ACCOUNT, Map.of())).isEmpty();
    }

    @Test
    void anExemptViolationIsOpenAgainWhenTheApprovalHasEnded() {
        recorder().record(inTask("one").exemptBy("ex-1").detection());

        var open = recorder().record(inTask("two").at(AT.plusSeconds(60)).detection());

        assertThat(open.change()).isEqualTo(REOPENED);
        assertThat(open.violation().status()).isEqualTo(ViolationStatus.OPEN);
        assertThat(open.violation().alertPending()).isTrue();
        assertThat(counts().byAccount()).isEqualTo(oneOpen());
    }

    @Test
    void anExemptViolationIsResolvedWhenItsTasksHaveStopped() {
        var detection = inTask("one").exemptBy("ex-1").detection();
        recorder().record(detection);

        var resolved = recorder().taskStopped(detection.task(), AT.plusSeconds(10));

        assertThat(resolved).containsExactly(detection.violationId());
        assertThat(violation(detection).status()).isEqualTo(ViolationStatus.RESOLVED);
        assertThat(counts().byAccount().getOrDefault(ACCOUNT, Map.of())).isEmpty();
    }

    @Test
    void openViolationsAreCountedByAccountAndSeverity() {
        recorder().record(inTask("one").detection());
        recorder().record(inTask("one").service("cart").detection());
        recorder().record(inTask("one").service("login").severity(Severity.LOW).detection());
        recorder().record(inTask("one").in("444455556666").detection());

        assertThat(counts().byAccount())
                .isEqualTo(
                        Map.of(
                                ACCOUNT,
                                Map.of(Severity.HIGH, 2L, Severity.LOW, 1L),
                                new AccountId("444455556666"),
                                Map.of(Severity.HIGH, 1L)));
    }

    private static Detections inTask(String task) {
        return Detections.of("no-public-ip").task(task);
    }

    private Violation violation(Detection detection) {
        return violations().find(detection.violationId()).orElseThrow();
    }

    private Page<Occurrence> occurrences(ViolationId id) {
        return violations().occurrences(id, Optional.empty(), 50);
    }

    private static Map<AccountId, Map<Severity, Long>> oneOpen() {
        return Map.of(ACCOUNT, Map.of(Severity.HIGH, 1L));
    }
}
