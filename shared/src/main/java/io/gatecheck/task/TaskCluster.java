package io.gatecheck.task;

import java.util.Map;
import java.util.Optional;

/**
 * The cluster of a task; {@code task.cluster} in the policy language.
 *
 * @param name as its ARN ends (event {@code clusterArn})
 * @param tags on the cluster
 * @param containerInsights {@code enabled}, {@code enhanced} or {@code disabled} ({@code
 *     settings[containerInsights]})
 * @param executeCommandLogging where ECS Exec logs: {@code NONE}, {@code DEFAULT} or {@code
 *     OVERRIDE}; absent if not set, which means {@code DEFAULT} ({@code
 *     configuration.executeCommandConfiguration.logging})
 */
@From(Facet.CLUSTER)
public record TaskCluster(
        @From(Facet.EVENT) String name,
        Map<String, String> tags,
        String containerInsights,
        Optional<String> executeCommandLogging) {

    public TaskCluster {
        tags = Map.copyOf(tags);
    }

    /** A cluster for which nothing is set. */
    public static TaskCluster named(String name) {
        return new TaskCluster(name, Map.of(), "disabled", Optional.empty());
    }
}
