package io.gatecheck.task;

import java.util.List;
import java.util.Optional;

/**
 * The overrides of one container (event {@code overrides.containerOverrides[]}). ECS names every
 * container here, also those for which nothing is overridden.
 *
 * @param command whether it is started with a command of its own
 * @param environmentNames the names, never the values, of the variables that are added or replaced
 * @param suspiciousEnvironment those whose value looks like a secret
 * @param environmentFiles the ARNs of files of variables
 * @param cpu in CPU units
 * @param memory the hard limit in MiB
 * @param memoryReservation the soft limit in MiB
 */
public record ContainerOverride(
        String name,
        boolean command,
        List<String> environmentNames,
        List<String> suspiciousEnvironment,
        List<String> environmentFiles,
        Optional<Long> cpu,
        Optional<Long> memory,
        Optional<Long> memoryReservation) {

    public ContainerOverride {
        environmentNames = List.copyOf(environmentNames);
        suspiciousEnvironment = List.copyOf(suspiciousEnvironment);
        environmentFiles = List.copyOf(environmentFiles);
    }
}
