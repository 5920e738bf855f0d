package io.gatecheck.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the service of a task is set up ({@code ecs:DescribeServices}); {@code task.serviceSettings}
 * in the policy language.
 *
 * @param assignPublicIp whether it asks for public addresses ({@code
 *     networkConfiguration.awsvpcConfiguration.assignPublicIp}, that of its task sets included)
 * @param desiredCount how many tasks it is to keep
 * @param launchType absent where it uses capacity providers
 * @param capacityProviders those of its strategy
 * @param platformVersion as asked for, such as {@code LATEST}; absent outside Fargate
 * @param schedulingStrategy {@code REPLICA} or {@code DAEMON}
 * @param circuitBreaker whether a deployment that fails is stopped ({@code
 *     deploymentConfiguration.deploymentCircuitBreaker.enable})
 * @param executeCommand whether ECS Exec is on for its tasks ({@code enableExecuteCommand})
 * @param latestDefinitionArn the task definition that it deploys; the task's own is older while a
 *     deployment goes on ({@code taskDefinition})
 * @param tags on the service
 * @param healthCheckGracePeriodSeconds for how long after the start of a task its health checks are
 *     ignored; absent where nothing is set
 */
public record ServiceSettings(
        boolean assignPublicIp,
        long desiredCount,
        Optional<String> launchType,
        List<String> capacityProviders,
        Optional<String> platformVersion,
        String schedulingStrategy,
        boolean circuitBreaker,
        boolean executeCommand,
        String latestDefinitionArn,
        Map<String, String> tags,
        DeploymentSettings deployment,
        Optional<Long> healthCheckGracePeriodSeconds) {

    public ServiceSettings {
        capacityProviders = List.copyOf(capacityProviders);
        tags = Map.copyOf(tags);
    }
}
