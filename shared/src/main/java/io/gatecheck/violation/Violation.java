package io.gatecheck.violation;

import io.gatecheck.evaluation.Explanation;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Severity;
import io.gatecheck.task.TaskPlace;
import java.time.Instant;
import java.util.Optional;

/**
 * A lasting problem: one policy broken in one way at one place, in however many tasks.
 *
 * @param policyVersion the version that judged last
 * @param title of the policy, as it was then
 * @param unitId the id of the organizational unit that holds the account
 * @param container the container that breaks the policy, where containers are judged on their own
 * @param message what is wrong, as it was said last
 * @param explanation why, as it was found last
 * @param firstSeen when it was seen first
 * @param openedAt when it was opened last; violations are listed by it
 * @param lastSeen when it was seen last
 * @param resolvedAt when it was resolved; absent while a running task has it
 * @param runningTasks the running tasks that have it
 * @param occurrences the tasks that ever had it
 * @param alertPending whether someone is still to be told
 * @param alertedAt when someone was told last
 */
public record Violation(
        ViolationId id,
        PolicyId policy,
        int policyVersion,
        String title,
        Severity severity,
        TaskPlace place,
        String unitId,
        Optional<String> container,
        ViolationStatus status,
        String message,
        Explanation explanation,
        Instant firstSeen,
        Instant openedAt,
        Instant lastSeen,
        Optional<Instant> resolvedAt,
        int runningTasks,
        long occurrences,
        boolean alertPending,
        Optional<Instant> alertedAt) {}
