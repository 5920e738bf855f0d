package io.gatecheck.evaluator.intake;

import io.gatecheck.organization.ServiceName;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.task.Phase;
import io.gatecheck.task.TaskArn;
import java.time.Instant;
import java.util.Optional;

/**
 * Which task a message is about.
 *
 * @param service the service, or the family of a standalone task; absent if the task has stopped
 * @param at the time of the event
 */
public record EventSubject(TaskArn task, Optional<ServiceName> service, Phase phase, Instant at) {

    static EventSubject of(ObservedTask task) {
        return new EventSubject(
                task.arn(), Optional.of(task.place().service()), task.phase(), task.at());
    }

    static EventSubject stopped(TaskArn task, Instant at) {
        return new EventSubject(task, Optional.empty(), Phase.STOPPED, at);
    }
}
