package io.gatecheck.evaluator.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatecheck.evaluator.judging.Failure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private static final int MAX_RECEIVES = 3;
    private static final Message FIRST = new Message("m1", "{}", 1);
    private static final Message LAST = new Message("m1", "{}", MAX_RECEIVES);
    private static final Failure PERMANENT = new Failure("no such channel", false);
    private static final Failure RETRYABLE = new Failure("throttled", true);

    private final RecordedDeadLetters deadLetters = new RecordedDeadLetters();
    private final Retries retries = new Retries(deadLetters, MAX_RECEIVES);

    @Test
    void aPermanentFailureIsNotRetried() {
        var outcome = retries.after(FIRST, List.of(PERMANENT));

        assertThat(outcome).isEqualTo(new Outcome.Judged(List.of(PERMANENT)));
        assertThat(deadLetters.reasons()).isEmpty();
    }

    @Test
    void aPermanentFailureAtTheLastReceiveIsNotPutAsideEither() {
        var outcome = retries.after(LAST, List.of(PERMANENT));

        assertThat(outcome).isEqualTo(new Outcome.Judged(List.of(PERMANENT)));
        assertThat(deadLetters.reasons()).isEmpty();
    }

    @Test
    void aRetryableFailureIsRetriedAndEveryReasonIsSaid() {
        var outcome = retries.after(FIRST, List.of(PERMANENT, RETRYABLE));

        assertThat(outcome).isEqualTo(new Outcome.Retry("no such channel; throttled"));
        assertThat(deadLetters.reasons()).isEmpty();
    }

    @Test
    void atTheLastReceiveTheMessageGoesToTheDeadLetters() {
        var outcome = retries.after(LAST, List.of(RETRYABLE));

        assertThat(outcome).isEqualTo(new Outcome.GivenUp("throttled"));
        assertThat(deadLetters.reasons()).isEqualTo(Map.of("m1", "retries exhausted: throttled"));
    }

    @Test
    void aDeadLetterQueueThatFailsMeansAnotherTry() {
        deadLetters.breakDown();

        var outcome = retries.again(LAST, "throttled");

        assertThat(outcome)
                .isEqualTo(
                        new Outcome.Retry(
                                "throttled; IllegalStateException: the dead-letter queue is away"));
    }

    @Test
    void whatIsNotToBeBelievedGoesToTheDeadLettersAtOnce() {
        var outcome = retries.refused(FIRST, "it is not valid JSON");

        assertThat(outcome).isEqualTo(new Outcome.Refused("it is not valid JSON"));
        assertThat(deadLetters.reasons()).isEqualTo(Map.of("m1", "refused: it is not valid JSON"));
    }

    @Test
    void whereNothingCanBePutAsideItIsNotSaidToBe() {
        deadLetters.breakDown();

        assertThatThrownBy(() -> retries.refused(FIRST, "it is not valid JSON"))
                .hasMessage("the dead-letter queue is away");
    }

    @Test
    void onlyARetryableFailureBeforeTheLastReceiveWillBeRetried() {
        assertThat(retries.willRetry(FIRST, List.of(PERMANENT, RETRYABLE))).isTrue();
        assertThat(retries.willRetry(FIRST, List.of(PERMANENT))).isFalse();
        assertThat(retries.willRetry(LAST, List.of(RETRYABLE))).isFalse();
        assertThat(retries.willRetry(FIRST, List.of())).isFalse();
    }
}
