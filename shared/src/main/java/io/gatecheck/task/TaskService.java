package io.gatecheck.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The service of a task; {@code task.service} in the policy language. A standalone task has no
 * service: its name is the family of its task definition, and the facet is missing.
 *
 * @param name the name of the service; for a standalone task, the family of its task definition
 *     (event {@code group})
 * @param assignPublicIp whether it requests public IP addresses ({@code
 *     networkConfiguration.awsvpcConfiguration.assignPublicIp}, including its task sets)
 * @param launchType absent if it uses capacity providers
 * @param desiredCount the desired number of tasks
 * @param schedulingStrategy {@code REPLICA} or {@code DAEMON}
 * @param capacityProviders those of its strategy
 * @param platformVersion as requested, such as {@code LATEST}; absent outside Fargate
 * @param executeCommand whether ECS Exec is enabled for its tasks ({@code enableExecuteCommand})
 * @param deployment how it replaces its tasks
 * @param healthCheckGracePeriodSeconds for how long after the start of a task its health checks are
 *     ignored; absent if not set
 * @param ingress the load balancers and paths through which others reach its tasks
 * @param tags on the service
 */
@From(Facet.SERVICE)
public record TaskService(
        @From(Facet.EVENT) String name,
        boolean assignPublicIp,
        Optional<String> launchType,
        @PerTask long desiredCount,
        String schedulingStrategy,
        List<String> capacityProviders,
        Optional<String> platformVersion,
        boolean executeCommand,
        DeploymentSettings deployment,
        Optional<Long> healthCheckGracePeriodSeconds,
        @From(Facet.INGRESS) List<Ingress> ingress,
        Map<String, String> tags) {

    /** Why nothing is known of the service of a standalone task. */
    public static final MissingReason NONE = MissingReason.permanent("no service started the task");

    public TaskService {
        capacityProviders = List.copyOf(capacityProviders);
        ingress = List.copyOf(ingress);
        tags = Map.copyOf(tags);
    }

    /** A service of which nothing is known but its name. */
    public static TaskService named(String name) {
        return new TaskService(
                name,
                false,
                Optional.empty(),
                0,
                "",
                List.of(),
                Optional.empty(),
                false,
                DeploymentSettings.UNKNOWN,
                Optional.empty(),
                List.of(),
                Map.of());
    }

    /** The same service, under the name by which the task goes, and reached like this. */
    public TaskService as(String other, List<Ingress> reachedBy) {
        return new TaskService(
                other,
                assignPublicIp,
                launchType,
                desiredCount,
                schedulingStrategy,
                capacityProviders,
                platformVersion,
                executeCommand,
                deployment,
                healthCheckGracePeriodSeconds,
                reachedBy,
                tags);
    }
}
