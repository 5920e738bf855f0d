package io.gatecheck.violation;

import static io.gatecheck.violation.ViolationRecorder.Change.GROWN;
import static io.gatecheck.violation.ViolationRecorder.Change.OPENED;
import static io.gatecheck.violation.ViolationRecorder.Change.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.ClusterName;
import io.gatecheck.organization.Place;
import io.gatecheck.organization.ServiceName;
import io.gatecheck.organization.UnitId;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Severity;
import io.gatecheck.violation.ViolationRecorder.Recorded;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every recorder does with detections. */
public abstract class ViolationRecorderContract extends ViolationStoreContract {

    @Test
    void theFirstDetectionOpensAViolation() {
        Detection detection = inTask("one").detection();

        Recorded recorded = recorder().record(detection);

        var expected =
                new Violation(
                        detection.violationId(),
                        new BrokenPolicy(
                                new PolicyId("no-public-ip"),
                                1,
                                "Tasks must satisfy no-public-ip",
                                Severity.HIGH),
                        new Place(
                                ACCOUNT,
                                detection.place().region(),
                                new ClusterName("shop"),
                                new ServiceName("checkout")),
                        new UnitId("ou-ab12-workloads"),
                        Optional.empty(),
                        ViolationStatus.OPEN,
                        "checkout breaks no-public-ip",
                        detection.explanation(),
                        new ViolationTimes(AT, AT, AT, Optional.empty()),
                        new TaskCount(1, 1),
                        new AlertState(true, Optional.empty()));
        assertThat(recorded).isEqualTo(new Recorded(OPENED, expected));
        assertThat(violations().find(detection.violationId())).contains(expected);
        assertThat(occurrences(detection.violationId())).containsExactly(Occurrence.of(detection));
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
        assertThat(occurrences(detection.violationId())).hasSize(1);
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
        assertThat(grown.violation().tasks().running()).isEqualTo(2);
        assertThat(grown.violation().tasks().total()).isEqualTo(2);
        assertThat(grown.violation().message()).isEqualTo("now worse");
        assertThat(grown.violation().policy().version()).isEqualTo(2);
        assertThat(grown.violation().times().openedAt()).isEqualTo(AT);
        assertThat(grown.violation().times().lastSeen()).isEqualTo(AT.plusSeconds(60));
        assertThat(violations().find(grown.violation().id())).contains(grown.violation());
        assertThat(counts().byAccount()).isEqualTo(oneOpen());
    }

    @Test
    void anOlderEventThatComesLateOnlyMovesTheBeginning() {
        recorder().record(inTask("one").message("newest").detection());

        var late =
                recorder()
                        .record(inTask("two").message("older").at(AT.minusSeconds(60)).detection());

        assertThat(late.violation().times().firstSeen()).isEqualTo(AT.minusSeconds(60));
        assertThat(late.violation().times().lastSeen()).isEqualTo(AT);
        assertThat(late.violation().message()).isEqualTo("newest");
        assertThat(late.violation().tasks().running()).isEqualTo(2);
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
}
