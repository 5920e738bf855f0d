package io.gatecheck.task;

import java.util.Optional;

/**
 * The capacity provider of a task; {@code task.capacityProvider} in the policy language.
 *
 * @param name such as {@code FARGATE_SPOT}; absent if a launch type was requested (event {@code
 *     capacityProviderName})
 * @param autoScalingGroup how it manages an Auto Scaling group; absent if it has none, such as on
 *     Fargate or on ECS Managed Instances
 */
public record TaskCapacityProvider(
        Optional<String> name,
        @From(Facet.CAPACITY_PROVIDER) Optional<ManagedGroup> autoScalingGroup) {}
