package io.gatecheck.violation;

import io.gatecheck.task.TaskArn;
import java.time.Instant;

/**
 * Turns detections into violations. Every call may be repeated, and calls may come in any order.
 */
public interface ViolationRecorder {

    /**
     * Records that a task breaks a policy: at most one occurrence for each violation and task,
     * however often it is called. If the task is known to have stopped, the occurrence is closed at
     * once.
     */
    Recorded record(Detection detection);

    /**
     * Records that a task has stopped: closes its occurrences, and resolves the violations that no
     * running task has any more.
     */
    void taskStopped(TaskArn task, Instant at);

    /**
     * The result of a detection.
     *
     * @param violation as it stands now
     */
    record Recorded(Change change, Violation violation) {}

    /** How a detection changed a violation. */
    enum Change {
        /** A new violation. */
        OPENED,
        /** It was resolved or exempt, and is open again. */
        REOPENED,
        /** Another task has it, and it was open before. */
        GROWN,
        /** An exemption covers it. */
        EXEMPTED,
        /** Nothing: the occurrence was known. */
        UNCHANGED
    }
}
