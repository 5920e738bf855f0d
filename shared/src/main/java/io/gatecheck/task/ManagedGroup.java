package io.gatecheck.task;

/**
 * How a capacity provider manages its Auto Scaling group ({@code ecs:DescribeCapacityProviders});
 * {@code task.capacityProvider.autoScalingGroup} in the policy language.
 *
 * @param status of the capacity provider: {@code PROVISIONING}, {@code ACTIVE}, {@code
 *     DEPROVISIONING} or {@code INACTIVE}
 * @param managedTerminationProtection whether instances with tasks are protected from scale-in; ECS
 *     does so only if it manages the scaling too
 * @param managedScaling whether ECS scales the group ({@code managedScaling.status})
 * @param managedDraining whether ECS drains the tasks before an instance is terminated
 */
public record ManagedGroup(
        String status,
        boolean managedTerminationProtection,
        boolean managedScaling,
        boolean managedDraining) {}
