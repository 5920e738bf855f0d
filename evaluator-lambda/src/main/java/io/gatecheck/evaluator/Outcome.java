package io.gatecheck.evaluator;

/** What became of one message. */
public sealed interface Outcome {

    /** Every policy in scope was asked, and every answer is recorded. */
    record Judged() implements Outcome {}

    /** No policy applies where the task runs; nothing was fetched. */
    record OutOfScope() implements Outcome {}

    /** The task has stopped; its occurrences are closed. */
    record Closed() implements Outcome {}

    /** There is nothing to do about it; why, in a sentence. */
    record Ignored(String reason) implements Outcome {}

    /** It is not to be believed, and was put aside. */
    record Refused(String reason) implements Outcome {}

    /** It failed as often as it may, and was put aside. */
    record GivenUp(String reason) implements Outcome {}

    /** Something passing is in the way; the message must be delivered again. */
    record Retry(String reason) implements Outcome {}

    /** Whether the queue must deliver the message again. */
    default boolean mustBeRetried() {
        return this instanceof Retry;
    }
}
