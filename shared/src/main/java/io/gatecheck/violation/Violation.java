package io.gatecheck.violation;

import io.gatecheck.evaluation.Explanation;
import io.gatecheck.organization.Place;
import io.gatecheck.organization.UnitId;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Severity;
import java.time.Instant;
import java.util.Optional;

/**
 * A lasting problem: one policy broken in one way at one place, in however many tasks.
 *
 * @param policyVersion the version that judged the newest occurrence
 * @param title the title of that version
 * @param unitId the id of the organizational unit that holds the account
 * @param container the container that breaks the policy; absent if the policy judges the task as a
 *     whole
 * @param message the message of the newest occurrence
 * @param explanation the explanation of the newest occurrence
 * @param firstSeen the time of the oldest occurrence
 * @param openedAt when it last opened; lists are sorted by it
 * @param lastSeen the time of the newest occurrence
 * @param resolvedAt when it was resolved; absent while a running task has it
 * @param runningTasks the number of running tasks that have it
 * @param occurrences the number of tasks that ever had it
 * @param alertPending whether an alert is still to be sent
 * @param alertedAt when the last alert was delivered
 */
public record Violation(
        ViolationId id,
        PolicyId policy,
        int policyVersion,
        String title,
        Severity severity,
        Place place,
        UnitId unitId,
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
