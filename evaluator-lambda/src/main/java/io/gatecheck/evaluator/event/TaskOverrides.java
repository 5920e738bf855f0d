package io.gatecheck.evaluator.event;

import java.util.List;
import java.util.Optional;

/**
 * What was asked for this one task instead of what its task definition says (detail {@code
 * overrides}).
 */
public record TaskOverrides(
        Optional<String> taskRole, Optional<String> executionRole, List<OfContainer> containers) {

    /** Nothing is overridden. */
    public static final TaskOverrides NONE =
            new TaskOverrides(Optional.empty(), Optional.empty(), List.of());

    public TaskOverrides {
        containers = List.copyOf(containers);
    }

    /** What is overridden for the container of this name; empty where nothing is. */
    public Optional<OfContainer> of(String container) {
        return containers.stream().filter(each -> each.name().equals(container)).findFirst();
    }

    /**
     * The overrides of one container.
     *
     * @param command whether it is started with a command of its own
     * @param environmentNames the names, never the values, of the variables that are added or
     *     replaced
     * @param cpu in CPU units
     * @param memory the hard limit in MiB
     * @param memoryReservation the soft limit in MiB
     */
    public record OfContainer(
            String name,
            boolean command,
            List<String> environmentNames,
            Optional<Long> cpu,
            Optional<Long> memory,
            Optional<Long> memoryReservation) {

        public OfContainer {
            environmentNames = List.copyOf(environmentNames);
        }
    }
}
