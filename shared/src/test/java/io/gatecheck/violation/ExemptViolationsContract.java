package io.gatecheck.violation;

import static io.gatecheck.violation.ViolationRecorder.Change.EXEMPTED;
import static io.gatecheck.violation.ViolationRecorder.Change.REOPENED;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.exemption.ExemptionId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every recorder does with detections that an exemption covers. */
public abstract class ExemptViolationsContract extends ViolationStoreContract {

    private static final Instant LATER = AT.plusSeconds(3600);

    @Test
    void anApprovedDetectionIsRecordedAsExempt() {
        var detection = inTask("one").exemptBy("ex-1").detection();

        var recorded = recorder().record(detection);

        assertThat(recorded.change()).isEqualTo(EXEMPTED);
        assertThat(recorded.violation().status()).isEqualTo(ViolationStatus.EXEMPT);
        assertThat(recorded.violation().alert().pending()).isFalse();
        assertThat(occurrences(detection.violationId()))
                .extracting(Occurrence::exemption)
                .containsExactly(Optional.of(new ExemptionId("ex-1")));
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
        assertThat(approved.violation().times().openedAt()).isEqualTo(AT);
        assertThat(counts().byAccount().getOrDefault(ACCOUNT, Map.of())).isEmpty();
    }

    @Test
    void anExemptViolationIsOpenAgainWhenTheApprovalHasEnded() {
        recorder().record(inTask("one").exemptBy("ex-1").detection());

        var open = recorder().record(inTask("two").at(AT.plusSeconds(60)).detection());

        assertThat(open.change()).isEqualTo(REOPENED);
        assertThat(open.violation().status()).isEqualTo(ViolationStatus.OPEN);
        assertThat(open.violation().alert().pending()).isTrue();
        assertThat(counts().byAccount()).isEqualTo(oneOpen());
    }

    @Test
    void anExemptViolationIsResolvedWhenItsTasksHaveStopped() {
        var detection = inTask("one").exemptBy("ex-1").detection();
        recorder().record(detection);

        recorder().taskStopped(detection.task(), AT.plusSeconds(10));

        assertThat(violation(detection).status()).isEqualTo(ViolationStatus.RESOLVED);
        assertThat(counts().byAccount().getOrDefault(ACCOUNT, Map.of())).isEmpty();
    }

    @Test
    void anOpenViolationCanBeMadeExemptAtOnce() {
        var detection = inTask("one").detection();
        recorder().record(detection);

        assertThat(store().exempter().exempt(detection.violationId())).isTrue();

        assertThat(violation(detection).status()).isEqualTo(ViolationStatus.EXEMPT);
        assertThat(violation(detection).alert().pending()).isFalse();
        assertThat(violation(detection).tasks()).isEqualTo(new TaskCount(1, 1));
        assertThat(counts().byAccount().getOrDefault(ACCOUNT, Map.of()).values())
                .allMatch(count -> count == 0);
        assertThat(
                        violations()
                                .list(ViolationQuery.newest(10).withStatus(ViolationStatus.EXEMPT))
                                .items())
                .containsExactly(violation(detection));
    }

    @Test
    void whatWasMadeExemptIsOpenAgainWithTheNextTaskThatIsNot() {
        var detection = inTask("one").detection();
        recorder().record(detection);
        store().exempter().exempt(detection.violationId());

        var open = recorder().record(inTask("two").at(AT.plusSeconds(60)).detection());

        assertThat(open.change()).isEqualTo(REOPENED);
        assertThat(counts().byAccount()).isEqualTo(oneOpen());
    }

    @Test
    void onlyAnOpenViolationIsMadeExempt() {
        var detection = inTask("one").detection();
        recorder().record(detection);
        recorder().taskStopped(detection.task(), AT.plusSeconds(10));

        assertThat(store().exempter().exempt(detection.violationId())).isFalse();
        assertThat(store().exempter().exempt(new ViolationId("0".repeat(32)))).isFalse();
        assertThat(violation(detection).status()).isEqualTo(ViolationStatus.RESOLVED);
    }

    @Test
    void anExemptViolationCanBeOpenedAgainAtOnce() {
        var detection = inTask("one").exemptBy("ex-1").detection();
        recorder().record(detection);

        assertThat(store().exempter().reopen(detection.violationId(), LATER, true)).isTrue();

        assertThat(violation(detection).status()).isEqualTo(ViolationStatus.OPEN);
        assertThat(violation(detection).times().openedAt()).isEqualTo(LATER);
        assertThat(violation(detection).alert().pending()).isTrue();
        assertThat(violation(detection).tasks()).isEqualTo(new TaskCount(1, 1));
        assertThat(counts().byAccount()).isEqualTo(oneOpen());
        assertThat(
                        violations()
                                .list(ViolationQuery.newest(10).withStatus(ViolationStatus.OPEN))
                                .items())
                .containsExactly(violation(detection));
    }

    @Test
    void theAlertOfWhatIsOpenAgainIsSentWithItsNextTask() {
        var detection = inTask("one").exemptBy("ex-1").detection();
        recorder().record(detection);
        store().exempter().reopen(detection.violationId(), LATER, true);

        var next = recorder().record(inTask("two").at(LATER.plusSeconds(60)).detection());

        assertThat(next.violation().alert().pending()).isTrue();
    }

    @Test
    void nobodyIsToldOfWhatIsOpenAgainIfItsPolicyTellsNobody() {
        var detection = inTask("one").exemptBy("ex-1").detection();
        recorder().record(detection);

        assertThat(store().exempter().reopen(detection.violationId(), LATER, false)).isTrue();

        assertThat(violation(detection).alert().pending()).isFalse();
    }

    @Test
    void onlyAnExemptViolationIsOpenedAgain() {
        var open = inTask("one").detection();
        recorder().record(open);

        assertThat(store().exempter().reopen(open.violationId(), LATER, true)).isFalse();
        assertThat(store().exempter().reopen(new ViolationId("0".repeat(32)), LATER, true))
                .isFalse();

        assertThat(violation(open).times().openedAt()).isEqualTo(AT);
        assertThat(counts().byAccount()).isEqualTo(oneOpen());
    }

    @Test
    void whatIsResolvedIsNotOpenedAgain() {
        var detection = inTask("one").exemptBy("ex-1").detection();
        recorder().record(detection);
        recorder().taskStopped(detection.task(), AT.plusSeconds(10));

        assertThat(store().exempter().reopen(detection.violationId(), LATER, true)).isFalse();

        assertThat(violation(detection).status()).isEqualTo(ViolationStatus.RESOLVED);
    }
}
