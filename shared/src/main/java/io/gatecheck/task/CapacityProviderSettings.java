package io.gatecheck.task;

/**
 * How the capacity provider of a task is set up, where it is one of an Auto Scaling group ({@code
 * ecs:DescribeCapacityProviders}); {@code task.capacityProviderSettings} in the policy language.
 *
 * @param status {@code PROVISIONING}, {@code ACTIVE}, {@code DEPROVISIONING} or {@code INACTIVE}
 * @param managedTerminationProtection whether instances with tasks are spared when the group
 *     shrinks; ECS does so only where it manages the scaling too
 * @param managedScaling whether ECS grows and shrinks the group ({@code managedScaling.status})
 * @param managedDraining whether ECS moves the tasks away before an instance ends
 */
public record CapacityProviderSettings(
        String status,
        boolean managedTerminationProtection,
        boolean managedScaling,
        boolean managedDraining) {}
