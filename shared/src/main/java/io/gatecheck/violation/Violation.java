package io.gatecheck.violation;

import io.gatecheck.evaluation.Explanation;
import io.gatecheck.organization.Place;
import io.gatecheck.organization.UnitId;
import java.util.Optional;

/**
 * A lasting problem: one policy broken in one way at one place, in however many tasks.
 *
 * @param unitId the id of the organizational unit that holds the account
 * @param container the container that breaks the policy; absent if the policy judges the task as a
 *     whole
 * @param message the message of the newest occurrence
 * @param explanation the explanation of the newest occurrence
 */
public record Violation(
        ViolationId id,
        BrokenPolicy policy,
        Place place,
        UnitId unitId,
        Optional<String> container,
        ViolationStatus status,
        String message,
        Explanation explanation,
        ViolationTimes times,
        TaskCount tasks,
        AlertState alert) {}
