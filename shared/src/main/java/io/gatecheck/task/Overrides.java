package io.gatecheck.task;

import java.util.List;
import java.util.Optional;

/**
 * What was asked for this one task instead of what its task definition says (event {@code
 * overrides}); {@code task.overrides} in the policy language.
 *
 * @param taskRole the role that replaces the definition's ({@code taskRoleArn})
 * @param executionRole the role that replaces the definition's ({@code executionRoleArn})
 * @param cpu of the whole task in CPU units
 * @param memory of the whole task in MiB
 */
public record Overrides(
        Optional<String> taskRole,
        Optional<String> executionRole,
        Optional<Long> cpu,
        Optional<Long> memory,
        List<ContainerOverride> containers) {

    /** Nothing is overridden. */
    public static final Overrides NONE =
            new Overrides(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());

    public Overrides {
        containers = List.copyOf(containers);
    }

    /** What is overridden for the container of this name; empty where nothing is. */
    public Optional<ContainerOverride> of(String container) {
        return containers.stream().filter(each -> each.name().equals(container)).findFirst();
    }
}
