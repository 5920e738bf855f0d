package io.gatecheck.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.policy.Action;
import io.gatecheck.violation.Detections;
import io.gatecheck.violation.QuietPeriod;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationId;
import io.gatecheck.violation.ViolationRecorder;
import io.gatecheck.violation.ViolationRecorder.Change;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every keeper of pending alerts does. */
public abstract class AlertOutboxContract {

    private static final Instant NOW = Detections.AT;

    /** The same store every time, empty at the start of a test. */
    protected abstract ViolationRecorder recorder();

    /** The pending alerts of the violations in that store. */
    protected abstract AlertOutbox outbox();

    @Test
    void aViolationThatIsToStopItsTaskIsToldToo() {
        assertThat(record(violation().action(Action.STOP)).alert().pending()).isTrue();
    }

    @Test
    void aViolationThatOpensLeavesAnAlertThatOneProcessCanClaim() {
        ViolationId id = record(violation()).id();

        assertThat(outbox().claim(id, NOW)).isTrue();
        assertThat(outbox().claim(id, NOW.plusSeconds(1))).isFalse();
    }

    @Test
    void aPolicyThatOnlyAuditsLeavesNone() {
        Violation quiet = record(violation().action(Action.AUDIT));

        assertThat(quiet.alert().pending()).isFalse();
        assertThat(outbox().claim(quiet.id(), NOW)).isFalse();
    }

    @Test
    void anExemptViolationLeavesNone() {
        Violation approved = record(violation().exemptBy("ex-1"));

        assertThat(outbox().claim(approved.id(), NOW)).isFalse();
    }

    @Test
    void aViolationThatIsNotThereHasNone() {
        ViolationId unknown = violation().detection().violationId();

        assertThat(outbox().claim(unknown, NOW)).isFalse();
        outbox().delivered(unknown, NOW);
        outbox().release(unknown);
        assertThat(outbox().claim(unknown, NOW)).isFalse();
    }

    @Test
    void aClaimRunsOutAfterTwoMinutes() {
        ViolationId id = record(violation()).id();
        outbox().claim(id, NOW);

        assertThat(outbox().claim(id, NOW.plusSeconds(119))).isFalse();
        assertThat(outbox().claim(id, NOW.plusSeconds(120))).isTrue();
    }

    @Test
    void whatWasGivenBackCanBeClaimedAtOnce() {
        ViolationId id = record(violation()).id();
        outbox().claim(id, NOW);

        outbox().release(id);

        assertThat(outbox().claim(id, NOW)).isTrue();
    }

    @Test
    void whatWasDeliveredIsNoLongerPendingAndTheTimeIsKept() {
        ViolationId id = record(violation()).id();
        outbox().claim(id, NOW);

        outbox().delivered(id, NOW.plusSeconds(1));

        Violation told = record(violation());
        assertThat(told.alert().pending()).isFalse();
        assertThat(told.alert().deliveredAt()).contains(NOW.plusSeconds(1));
        assertThat(outbox().claim(id, NOW.plusSeconds(600))).isFalse();
    }

    @Test
    void aRepeatedEventStillFindsTheAlertThatWasNotSent() {
        record(violation());

        var again = recorder().record(violation().detection());

        assertThat(again.change()).isEqualTo(Change.UNCHANGED);
        assertThat(again.violation().alert().pending()).isTrue();
    }

    @Test
    void aViolationThatComesBackWithinTheQuietPeriodIsNotToldAgain() {
        deliveredAndResolved();
        Instant within = NOW.plus(QuietPeriod.LENGTH).minusSeconds(1);

        Violation back = record(violation().task("next").at(within));

        assertThat(back.alert().pending()).isFalse();
    }

    @Test
    void aViolationThatComesBackAfterTheQuietPeriodIsToldAgain() {
        deliveredAndResolved();
        Instant after = NOW.plus(QuietPeriod.LENGTH);

        Violation back = record(violation().task("next").at(after));

        assertThat(back.alert().pending()).isTrue();
        assertThat(outbox().claim(back.id(), after)).isTrue();
    }

    @Test
    void anAlertThatWasNotSentOutlivesTheViolation() {
        ViolationId id = record(violation()).id();

        recorder().taskStopped(violation().arn(), NOW.plusSeconds(5));

        assertThat(outbox().claim(id, NOW.plusSeconds(6))).isTrue();
    }

    @Test
    void anApprovalTakesThePendingAlertAway() {
        ViolationId id = record(violation()).id();

        record(violation().task("next").exemptBy("ex-1"));

        assertThat(outbox().claim(id, NOW)).isFalse();
    }

    private void deliveredAndResolved() {
        ViolationId id = record(violation()).id();
        outbox().claim(id, NOW);
        outbox().delivered(id, NOW);
        recorder().taskStopped(violation().arn(), NOW.plusSeconds(60));
    }

    private Violation record(Detections detections) {
        return recorder().record(detections.detection()).violation();
    }

    private static Detections violation() {
        return Detections.of("no-public-ip").task("first");
    }
}
