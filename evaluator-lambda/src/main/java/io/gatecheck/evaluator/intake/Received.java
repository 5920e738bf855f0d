package io.gatecheck.evaluator.intake;

import io.gatecheck.evaluator.judging.Failure;
import io.gatecheck.evaluator.judging.OwnedTask;
import java.util.Optional;

/** What a message turned out to be. */
sealed interface Received {

    /** The task that it is about, if that could be read. */
    Optional<EventSubject> about();

    /** A task is to be judged. */
    record Started(OwnedTask task) implements Received {

        @Override
        public Optional<EventSubject> about() {
            return Optional.of(EventSubject.of(task.task()));
        }
    }

    /** A task is over. */
    record Stopped(EventSubject subject) implements Received {

        @Override
        public Optional<EventSubject> about() {
            return Optional.of(subject);
        }
    }

    /** There is nothing to do about it; why, in a sentence. */
    record Ignored(String reason) implements Received {

        @Override
        public Optional<EventSubject> about() {
            return Optional.empty();
        }
    }

    /** It must not be believed; why, in a sentence. */
    record Refused(Optional<EventSubject> about, String reason) implements Received {}

    /** It could not be read or looked up. */
    record Failed(Failure failure) implements Received {

        @Override
        public Optional<EventSubject> about() {
            return Optional.empty();
        }
    }
}
