package io.gatecheck.violation;

import static io.gatecheck.violation.ViolationRecorder.Change.OPENED;
import static io.gatecheck.violation.ViolationRecorder.Change.REOPENED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every recorder does when tasks stop, and when others start after that. */
public abstract class StoppedTasksContract extends ViolationStoreContract {

    @Test
    void theLastTaskThatStopsResolvesTheViolation() {
        var detection = inTask("one").detection();
        recorder().record(detection);
        recorder().record(inTask("two").detection());

        recorder().taskStopped(inTask("one").arn(), AT.plusSeconds(10));
        var afterTheFirst = violation(detection);
        recorder().taskStopped(inTask("two").arn(), AT.plusSeconds(20));

        assertThat(afterTheFirst.status()).isEqualTo(ViolationStatus.OPEN);
        var resolved = violation(detection);
        assertThat(resolved.status()).isEqualTo(ViolationStatus.RESOLVED);
        assertThat(resolved.times().resolvedAt()).contains(AT.plusSeconds(20));
        assertThat(resolved.tasks().running()).isZero();
        assertThat(resolved.tasks().total()).isEqualTo(2);
        assertThat(counts().byAccount().getOrDefault(ACCOUNT, Map.of())).isEmpty();
    }

    @Test
    void aStoppedTaskClosesItsOccurrencesOfEveryViolation() {
        var address = inTask("one").detection();
        var image = Detections.of("approved-images").task("one").detection();
        recorder().record(address);
        recorder().record(image);

        recorder().taskStopped(address.task(), AT.plusSeconds(10));

        assertThat(violation(address).status()).isEqualTo(ViolationStatus.RESOLVED);
        assertThat(violation(image).status()).isEqualTo(ViolationStatus.RESOLVED);
        assertThat(occurrences(address.violationId()))
                .containsExactly(Occurrence.of(address).stopped(AT.plusSeconds(10)));
    }

    @Test
    void aTaskThatStopsTwiceIsClosedOnce() {
        recorder().record(inTask("one").detection());
        recorder().record(inTask("two").detection());

        recorder().taskStopped(inTask("one").arn(), AT.plusSeconds(10));
        recorder().taskStopped(inTask("one").arn(), AT.plusSeconds(20));

        assertThat(violation(inTask("one").detection()).tasks().running()).isEqualTo(1);
    }

    @Test
    void aTaskWithoutViolationsStopsQuietly() {
        recorder().taskStopped(inTask("one").arn(), AT);

        assertThat(counts().byAccount()).isEmpty();
    }

    @Test
    void aStopThatOvertakesTheDetectionClosesItAllTheSame() {
        var detection = inTask("one").detection();
        recorder().taskStopped(detection.task(), AT.plusSeconds(10));

        var recorded = recorder().record(detection);

        assertThat(recorded.change()).isEqualTo(OPENED);
        assertThat(recorded.violation().status()).isEqualTo(ViolationStatus.RESOLVED);
        assertThat(recorded.violation().times().resolvedAt()).contains(AT.plusSeconds(10));
        assertThat(recorded.violation().tasks().running()).isZero();
        assertThat(occurrences(detection.violationId()))
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
        assertThat(back.violation().times().openedAt()).isEqualTo(AT.plusSeconds(60));
        assertThat(back.violation().times().firstSeen()).isEqualTo(AT);
        assertThat(back.violation().times().resolvedAt()).isEmpty();
        assertThat(violations().find(back.violation().id())).contains(back.violation());
        assertThat(counts().byAccount()).isEqualTo(oneOpen());
    }
}
