package io.gatecheck.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The task definition of a task, before anything is overridden ({@code
 * ecs:DescribeTaskDefinition}); {@code task.definition} in the policy language.
 *
 * @param family as its ARN says (event {@code taskDefinitionArn})
 * @param revision the revision number
 * @param arn with the revision
 * @param tags on the revision that the task runs
 * @param status {@code ACTIVE}, {@code INACTIVE} once it is deregistered, or {@code
 *     DELETE_IN_PROGRESS}
 * @param latestRevision the newest active revision of the family; absent if none is active
 * @param registration who registered it, and when
 * @param roles the task can have others, by an override
 * @param size the task can have another one, by an override
 * @param namespaces which namespaces its containers share
 * @param platform the platform for which it was registered
 * @param faultInjection whether fault injection is enabled ({@code enableFaultInjection})
 * @param volumes those that its containers may mount
 */
@From(Facet.DEFINITION)
public record Definition(
        @From(Facet.EVENT) String family,
        @From(Facet.EVENT) @PerTask long revision,
        @From(Facet.EVENT) @PerTask String arn,
        @From(Facet.REVISION) Map<String, String> tags,
        @From(Facet.REVISION) String status,
        @From(Facet.REVISION) Optional<Long> latestRevision,
        Registration registration,
        Roles roles,
        TaskSize size,
        Namespaces namespaces,
        DefinitionPlatform platform,
        boolean faultInjection,
        List<TaskVolume> volumes) {

    public Definition {
        tags = Map.copyOf(tags);
        volumes = List.copyOf(volumes);
    }
}
