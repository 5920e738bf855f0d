package io.gatecheck.task;

/**
 * How a capacity provider manages its Auto Scaling group ({@code ecs:DescribeCapacityProviders});
 * {@code task.capacityProvider.autoScalingGroup} in the policy language.
 *
 * @param status of the capacity provider: {@code PROVISIONING}, {@code ACTIVE}, {@code
 *     DEPROVISIONING} or {@code INACTIVE}
 * @param managedTerminationProtection whether instances with tasks are spared when the group
 *     shrinks; ECS does so only where it manages the scaling too
 * @param managedScaling whether ECS grows and shrinks the group ({@code managedScaling.status})
 * @param managedDraining whether ECS moves the tasks away before an instance ends
 */
public record ManagedGroup(
        String status,
        boolean managedTerminationProtection,
        boolean managedScaling,
        boolean managedDraining) {}
