package io.gatecheck.violation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.policy.Severity;
import io.gatecheck.violation.ViolationRejudger.Moved;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store does when another version of a policy judges violations that are recorded. */
public abstract class RejudgedViolationsContract extends ViolationStoreContract {

    private static final Instant LATER = AT.plusSeconds(3600);
    private static final Rejudgement PASSES = new Rejudgement.Passes();

    private final Detection one = inTask("one").detection();

    private Moved rejudge(Rejudgement said, Instant at) {
        return store().rejudger().rejudge(one.violationId(), said, at);
    }

    private static Rejudgement fails(Detections detection) {
        return new Rejudgement.Fails(detection.detection());
    }

    @Test
    void whatPassesNowIsResolvedAlthoughItsTasksRun() {
        recorder().record(one);

        assertThat(rejudge(PASSES, LATER)).isEqualTo(Moved.CLOSED);

        assertThat(violation(one).status()).isEqualTo(ViolationStatus.RESOLVED);
        assertThat(violation(one).times().resolvedAt()).contains(LATER);
        assertThat(violation(one).tasks()).isEqualTo(new TaskCount(1, 1));
        assertThat(violation(one).alert().pending()).isFalse();
        assertThat(counts().byAccount().getOrDefault(ACCOUNT, Map.of()).values())
                .allMatch(count -> count == 0);
        assertThat(violations().list(open()).items()).isEmpty();
    }

    @Test
    void whatFailsAgainIsOpenAgainAndToldOf() {
        recorder().record(one);
        rejudge(PASSES, LATER);

        assertThat(rejudge(fails(inTask("one")), LATER.plusSeconds(60))).isEqualTo(Moved.REOPENED);

        assertThat(violation(one).status()).isEqualTo(ViolationStatus.OPEN);
        assertThat(violation(one).times().openedAt()).isEqualTo(LATER.plusSeconds(60));
        assertThat(violation(one).times().resolvedAt()).isEmpty();
        assertThat(violation(one).alert().pending()).isTrue();
        assertThat(counts().byAccount()).isEqualTo(oneOpen());
        assertThat(violations().list(open()).items()).containsExactly(violation(one));
    }

    @Test
    void titleAndSeverityOfWhatStillFailsAreThoseOfTheNewVersion() {
        recorder().record(one);

        assertThat(rejudge(fails(inTask("one").severity(Severity.LOW)), LATER))
                .isEqualTo(Moved.KEPT);

        assertThat(violation(one).policy().severity()).isEqualTo(Severity.LOW);
        assertThat(violation(one).times().openedAt()).isEqualTo(AT);
        assertThat(counts().byAccount().get(ACCOUNT)).containsEntry(Severity.LOW, 1L);
        assertThat(violations().list(open()).items()).containsExactly(violation(one));
    }

    @Test
    void anExemptionThatCoversItCountsAsWhenItIsDetected() {
        recorder().record(one);

        assertThat(rejudge(fails(inTask("one").exemptBy("ex-1")), LATER)).isEqualTo(Moved.KEPT);

        assertThat(violation(one).status()).isEqualTo(ViolationStatus.EXEMPT);
        assertThat(violation(one).alert().pending()).isFalse();
    }

    @Test
    void nothingHappensToWhatNoTaskHas() {
        recorder().record(one);
        recorder().taskStopped(one.task(), AT.plusSeconds(10));
        Violation resolved = violation(one);

        assertThat(rejudge(fails(inTask("one")), LATER)).isEqualTo(Moved.KEPT);
        assertThat(rejudge(PASSES, LATER)).isEqualTo(Moved.KEPT);

        assertThat(violation(one)).isEqualTo(resolved);
    }

    @Test
    void nothingHappensToWhatIsNotRecorded() {
        assertThat(rejudge(PASSES, LATER)).isEqualTo(Moved.KEPT);
        assertThat(violations().find(one.violationId())).isEmpty();
    }

    @Test
    void tasksOfWhatAPolicyResolvedStopAsOthersDo() {
        recorder().record(one);
        rejudge(PASSES, LATER);

        recorder().taskStopped(one.task(), LATER.plusSeconds(60));

        assertThat(violation(one).status()).isEqualTo(ViolationStatus.RESOLVED);
        assertThat(violation(one).tasks()).isEqualTo(new TaskCount(0, 1));
        assertThat(violation(one).times().resolvedAt()).contains(LATER);
    }

    @Test
    void theNextTaskOpensWhatAPolicyResolved() {
        recorder().record(one);
        rejudge(PASSES, LATER);

        var next = recorder().record(inTask("two").at(LATER.plusSeconds(60)).detection());

        assertThat(next.change()).isEqualTo(ViolationRecorder.Change.REOPENED);
        assertThat(next.violation().tasks()).isEqualTo(new TaskCount(2, 2));
        assertThat(next.violation().times().resolvedAt()).isEmpty();
        assertThat(counts().byAccount()).isEqualTo(oneOpen());
    }

    private static ViolationQuery open() {
        return new ViolationQuery(
                Optional.empty(),
                Optional.of(Detections.of("no-public-ip").detection().policy().id()),
                Optional.empty(),
                Optional.of(ViolationStatus.OPEN),
                Optional.empty(),
                10);
    }
}
