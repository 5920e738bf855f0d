package io.gatecheck.evaluator.intake;

import io.gatecheck.evaluator.judging.Failure;
import java.util.List;

/** What became of one message. */
public sealed interface Outcome {

    /**
     * Every policy in scope was asked, and every answer is recorded.
     *
     * @param failures what failed for good, such as an alert to a channel that does not exist
     */
    record Judged(List<Failure> failures) implements Outcome {

        public Judged {
            failures = List.copyOf(failures);
        }
    }

    /** No policy applies where the task runs; nothing was fetched. */
    record OutOfScope() implements Outcome {}

    /** The task has stopped; its occurrences are closed. */
    record Closed() implements Outcome {}

    /** There is nothing to do about it; why, in a sentence. */
    record Ignored(String reason) implements Outcome {}

    /** It is not trusted, and was moved to the dead-letter queue. */
    record Refused(String reason) implements Outcome {}

    /** Its retries are exhausted, and it was moved to the dead-letter queue. */
    record GivenUp(String reason) implements Outcome {}

    /** Trying again may help; the message must be delivered again. */
    record Retry(String reason) implements Outcome {}

    /** Whether the queue must deliver the message again. */
    default boolean mustBeRetried() {
        return this instanceof Retry;
    }
}
