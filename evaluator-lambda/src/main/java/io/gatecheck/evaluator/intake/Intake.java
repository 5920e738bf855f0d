package io.gatecheck.evaluator.intake;

import io.gatecheck.ecs.TaskEventReader;
import io.gatecheck.ecs.TaskReading;
import io.gatecheck.evaluator.judging.Failure;
import io.gatecheck.evaluator.judging.OwnedTask;
import io.gatecheck.organization.AccountDirectory;
import java.util.Optional;

/** Reads a message, and looks up whose task it is about; asks no account. */
final class Intake {

    private final TaskEventReader events = new TaskEventReader();
    private final EventAccounts accounts;

    Intake(AccountDirectory accounts) {
        this.accounts = new EventAccounts(accounts);
    }

    /** Whatever the message holds and whatever fails, there is an answer. */
    Received receive(Message message) {
        TaskReading reading;
        try {
            reading = events.read(message.body());
        } catch (RuntimeException e) {
            // Its message could quote the event, and with it the value of a variable.
            return new Received.Failed(
                    new Failure(
                            "reading the event failed (" + e.getClass().getSimpleName() + ")",
                            true));
        }
        try {
            return received(reading);
        } catch (RuntimeException e) {
            return new Received.Failed(Failure.of(e));
        }
    }

    private Received received(TaskReading reading) {
        return switch (reading) {
            case TaskReading.Started(var task) ->
                    accounts.check(
                            EventSubject.of(task),
                            account -> new Received.Started(new OwnedTask(task, account)));
            case TaskReading.Stopped(var task, var at) -> {
                EventSubject subject = EventSubject.stopped(task, at);
                yield accounts.check(subject, _ -> new Received.Stopped(subject));
            }
            case TaskReading.Ignored(var reason) -> new Received.Ignored(reason);
            case TaskReading.Refused(var reason) -> new Received.Refused(Optional.empty(), reason);
        };
    }
}
