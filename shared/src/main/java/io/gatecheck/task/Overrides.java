package io.gatecheck.task;

import java.util.List;
import java.util.Optional;

/**
 * What was asked for this one task instead of what its task definition says (event {@code
 * overrides}); {@code task.launch.overrides} in the policy language.
 *
 * @param roles those that replace the definition's
 * @param size what replaces the definition's
 * @param containers the overrides of its containers ({@code containerOverrides})
 */
public record Overrides(Roles roles, TaskSize size, List<ContainerOverride> containers) {

    /** Nothing is overridden. */
    public static final Overrides NONE = new Overrides(Roles.NONE, TaskSize.NONE, List.of());

    public Overrides {
        containers = List.copyOf(containers);
    }

    /** What is overridden for the container of this name; empty if nothing is. */
    public Optional<ContainerOverride> of(String container) {
        return containers.stream().filter(each -> each.name().equals(container)).findFirst();
    }
}
