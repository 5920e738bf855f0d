package io.gatecheck.evaluator.intake;

import io.gatecheck.evaluator.judging.Findings;
import java.time.Duration;
import java.util.Optional;

/**
 * What was decided about one message, ready to be logged.
 *
 * @param subject absent if the message could not be read
 * @param findings absent if nothing was judged
 * @param took from the start of the batch to this decision
 * @param lag from the event to this decision; zero if the event could not be read
 */
public record Decision(
        Message message,
        Outcome outcome,
        Optional<EventSubject> subject,
        Optional<Findings> findings,
        Duration took,
        Duration lag) {}
