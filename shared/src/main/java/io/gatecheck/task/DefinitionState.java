package io.gatecheck.task;

import java.util.Map;
import java.util.Optional;

/**
 * What may change about a task definition after it was registered ({@code
 * ecs:DescribeTaskDefinition}); {@code task.definitionState} in the policy language.
 *
 * @param status {@code ACTIVE}, {@code INACTIVE} once it is deregistered, or {@code
 *     DELETE_IN_PROGRESS}
 * @param latestRevision the newest active revision of the family; absent where none is active
 * @param tags on the revision that the task runs
 */
public record DefinitionState(
        String status, Optional<Long> latestRevision, Map<String, String> tags) {

    /** Says nothing. */
    public static final DefinitionState UNKNOWN =
            new DefinitionState("", Optional.empty(), Map.of());

    public DefinitionState {
        tags = Map.copyOf(tags);
    }
}
