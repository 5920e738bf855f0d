package io.gatecheck.evaluator;

import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.task.Phase;
import io.gatecheck.task.TaskArn;
import java.time.Instant;
import java.util.Optional;

/**
 * Which task a message is about.
 *
 * @param service the service, or the family of a standalone task; absent where the task has stopped
 * @param at the time of the event
 */
public record Subject(TaskArn task, Optional<String> service, Phase phase, Instant at) {

    static Subject of(TaskEvent event) {
        return new Subject(
                event.task(), Optional.of(event.place().service()), event.phase(), event.at());
    }

    static Subject stopped(TaskArn task, Instant at) {
        return new Subject(task, Optional.empty(), Phase.STOPPED, at);
    }
}
