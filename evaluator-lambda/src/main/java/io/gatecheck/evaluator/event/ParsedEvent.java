package io.gatecheck.evaluator.event;

import io.gatecheck.task.TaskArn;
import java.time.Instant;

/** What the text of one message turned out to be. */
public sealed interface ParsedEvent {

    /** A task is on its way up, or is up: it is to be judged. */
    record Launch(TaskEvent event) implements ParsedEvent {}

    /**
     * A task is over.
     *
     * @param at when it stopped (event {@code stoppedAt}), or else the time of the event
     */
    record Stopped(TaskArn task, Instant at) implements ParsedEvent {}

    /** A genuine event about which there is nothing to do; why, in a sentence. */
    record Ignored(String reason) implements ParsedEvent {}

    /** Not an event that can be believed; why, in a sentence without the values of the event. */
    record Refused(String reason) implements ParsedEvent {}
}
