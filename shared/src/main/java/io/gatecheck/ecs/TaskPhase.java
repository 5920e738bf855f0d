package io.gatecheck.ecs;

import io.gatecheck.task.Phase;
import java.util.Optional;

/** How far a task has come, by what ECS says of its states (ECS task lifecycle). */
final class TaskPhase {

    static final String NOT_JUDGED = "tasks are not judged in this state";

    private TaskPhase() {}

    /** The phase of a task that is meant to run; empty if it is not to be judged now. */
    static Optional<Phase> of(String lastStatus, String desiredStatus) {
        return desiredStatus.equals("RUNNING") ? of(lastStatus) : Optional.empty();
    }

    /** The phase of a state in the life of a task that is meant to run. */
    static Optional<Phase> of(String lastStatus) {
        return switch (lastStatus) {
            case "PROVISIONING", "PENDING", "ACTIVATING" -> Optional.of(Phase.LAUNCHING);
            case "RUNNING" -> Optional.of(Phase.RUNNING);
            default -> Optional.empty();
        };
    }
}
