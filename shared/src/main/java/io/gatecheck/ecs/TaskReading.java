package io.gatecheck.ecs;

import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.task.TaskArn;
import java.time.Instant;

/** What an event, or DescribeTasks, says of one task. */
public sealed interface TaskReading {

    /** A task is on its way up, or is up. */
    record Started(ObservedTask task) implements TaskReading {}

    /**
     * A task is over.
     *
     * @param at when it stopped (event {@code stoppedAt}), or else the time of the event
     */
    record Stopped(TaskArn task, Instant at) implements TaskReading {}

    /** There is nothing to do about it; why, in a sentence. */
    record Ignored(String reason) implements TaskReading {}

    /** It cannot be believed, or means nothing; why, in a sentence without its values. */
    record Refused(String reason) implements TaskReading {}
}
