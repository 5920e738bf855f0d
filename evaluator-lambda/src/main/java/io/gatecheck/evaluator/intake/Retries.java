package io.gatecheck.evaluator.intake;

import static java.util.stream.Collectors.joining;

import io.gatecheck.evaluator.judging.Failure;
import java.util.List;

/** Decides which messages are retried, and which go to the dead-letter queue; nothing else does. */
final class Retries {

    private final DeadLetters deadLetters;
    private final int maxReceives;

    /**
     * @param maxReceives how often a message is tried before it is moved to the dead-letter queue;
     *     what the queue allows, at most
     */
    Retries(DeadLetters deadLetters, int maxReceives) {
        this.deadLetters = deadLetters;
        this.maxReceives = maxReceives;
    }

    /** Whether what fails now will be tried again. */
    boolean willRetry(Message message, List<Failure> failures) {
        return message.receives() < maxReceives && failures.stream().anyMatch(Failure::retryable);
    }

    /** What becomes of a message after these failures. */
    Outcome after(Message message, List<Failure> failures) {
        return failures.stream().anyMatch(Failure::retryable)
                ? again(message, failures.stream().map(Failure::why).collect(joining("; ")))
                : new Outcome.Judged(failures);
    }

    /** Leaves the message to the queue, or puts it aside if the queue would not try again. */
    Outcome again(Message message, String reason) {
        if (message.receives() < maxReceives) {
            return new Outcome.Retry(reason);
        }
        try {
            deadLetters.send(message, Failure.cut("retries exhausted: " + reason));
            return new Outcome.GivenUp(reason);
        } catch (RuntimeException e) {
            return new Outcome.Retry(reason + "; " + Failure.of(e).why());
        }
    }

    /** Puts a message aside that no other try would make believable. */
    Outcome refused(Message message, String reason) {
        deadLetters.send(message, Failure.cut("refused: " + reason));
        return new Outcome.Refused(reason);
    }
}
