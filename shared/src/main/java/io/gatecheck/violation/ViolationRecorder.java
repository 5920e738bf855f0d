package io.gatecheck.violation;

import io.gatecheck.task.TaskArn;
import java.time.Instant;
import java.util.List;

/**
 * Where detections become violations. Everything here may be repeated, and may come out of order.
 */
public interface ViolationRecorder {

    /**
     * Records that a task was seen breaking a policy: at most one occurrence for each violation and
     * task, however often it is told. Where the task is known to have stopped, the occurrence is
     * closed at once.
     */
    Recorded record(Detection detection);

    /**
     * Records that a task has stopped: closes its occurrences, and resolves the violations that no
     * running task has any more.
     *
     * @return the violations that were resolved by this
     */
    List<ViolationId> taskStopped(TaskArn task, Instant at);

    /**
     * What came of a detection.
     *
     * @param violation as it stands now
     */
    record Recorded(Change change, Violation violation) {}

    /** How a detection changed a violation. */
    enum Change {
        /** There was none before. */
        OPENED,
        /** It had been resolved, or exempt, and is open again. */
        REOPENED,
        /** Another task has it. */
        GROWN,
        /** It is there, but someone approved it. */
        EXEMPTED,
        /** This task was known to have it. */
        UNCHANGED
    }
}
