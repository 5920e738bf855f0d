package io.gatecheck.violation;

import static io.gatecheck.violation.ViolationRecorder.Change.EXEMPTED;
import static io.gatecheck.violation.ViolationRecorder.Change.REOPENED;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.exemption.ExemptionId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every recorder does with detections that an exemption covers. */
public abstract class ExemptViolationsContract extends ViolationStoreContract {

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
}
