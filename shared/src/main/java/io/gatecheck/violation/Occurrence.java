package io.gatecheck.violation;

import io.gatecheck.evaluation.Explanation;
import io.gatecheck.exemption.ExemptionId;
import io.gatecheck.task.TaskArn;
import java.time.Instant;
import java.util.Optional;

/**
 * One task in which a violation was detected, with the evidence.
 *
 * @param seenAt the time of the event in which it was detected
 * @param stoppedAt when the task stopped; absent while it runs
 * @param exemption the id of the exemption that covered it; absent if none did
 */
public record Occurrence(
        ViolationId violation,
        TaskArn task,
        int policyVersion,
        String message,
        Explanation explanation,
        Optional<ExemptionId> exemption,
        Detection.Evidence evidence,
        Instant seenAt,
        Optional<Instant> stoppedAt) {

    /** The occurrence of a detection, in a task that runs. */
    public static Occurrence of(Detection detection) {
        return new Occurrence(
                detection.violationId(),
                detection.task(),
                detection.version().number(),
                detection.message(),
                detection.explanation(),
                detection.exemption(),
                detection.evidence(),
                detection.at(),
                Optional.empty());
    }

    /** The same, after the task has stopped. */
    public Occurrence stopped(Instant at) {
        return new Occurrence(
                violation,
                task,
                policyVersion,
                message,
                explanation,
                exemption,
                evidence,
                seenAt,
                Optional.of(at));
    }
}
