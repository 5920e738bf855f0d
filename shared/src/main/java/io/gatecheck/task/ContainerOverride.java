package io.gatecheck.task;

import java.util.Optional;

/**
 * The overrides of one container (event {@code overrides.containerOverrides[]}). ECS names every
 * container here, also those for which nothing is overridden.
 *
 * @param command whether it is started with a command of its own
 * @param environment the variables that are added or replaced
 * @param cpu in CPU units
 */
public record ContainerOverride(
        String name,
        boolean command,
        EnvironmentOverride environment,
        Optional<Long> cpu,
        ContainerMemory memory) {}
