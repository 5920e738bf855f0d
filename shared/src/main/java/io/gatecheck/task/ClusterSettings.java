package io.gatecheck.task;

import java.util.Map;
import java.util.Optional;

/**
 * How the cluster of a task is set up ({@code ecs:DescribeClusters}); {@code task.clusterSettings}
 * in the policy language.
 *
 * @param containerInsights {@code enabled}, {@code enhanced} or {@code disabled} ({@code
 *     settings[containerInsights]})
 * @param executeCommandLogging where ECS Exec logs: {@code NONE}, {@code DEFAULT} or {@code
 *     OVERRIDE}; absent where nothing is set, which means {@code DEFAULT} ({@code
 *     configuration.executeCommandConfiguration.logging})
 * @param tags on the cluster
 */
public record ClusterSettings(
        String containerInsights,
        Optional<String> executeCommandLogging,
        Map<String, String> tags) {

    /** Nothing is set. */
    public static final ClusterSettings NONE =
            new ClusterSettings("disabled", Optional.empty(), Map.of());

    public ClusterSettings {
        tags = Map.copyOf(tags);
    }
}
