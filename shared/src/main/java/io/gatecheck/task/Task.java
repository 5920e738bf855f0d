package io.gatecheck.task;

import java.util.List;
import java.util.Map;

/**
 * One ECS task as it runs; {@code task} in the policy language. If a facet is missing, its fields
 * have placeholders that no policy ever sees.
 *
 * @param arn the task's ARN (event {@code taskArn})
 * @param region such as {@code eu-central-1}
 * @param definition its task definition, before the overrides
 * @param launch how it was started, and by whom
 * @param size its CPU, memory and storage, overrides included
 * @param roles its IAM roles, overrides included
 * @param containers the containers of its task definition; not those that AWS adds
 * @param tags the tags on the task itself ({@code tasks[].tags})
 */
@From(Facet.EVENT)
public record Task(
        @PerTask String arn,
        TaskAccount account,
        String region,
        TaskCluster cluster,
        TaskService service,
        Definition definition,
        TaskCapacityProvider capacityProvider,
        Launch launch,
        TaskSize size,
        @From(Facet.DEFINITION) Roles roles,
        List<Container> containers,
        Network network,
        @From(Facet.TASK) Map<String, String> tags) {

    public Task {
        containers = List.copyOf(containers);
        tags = Map.copyOf(tags);
    }
}
