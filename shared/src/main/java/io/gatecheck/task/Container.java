package io.gatecheck.task;

import java.util.List;
import java.util.Optional;

/**
 * One container of a task as it runs: what the task definition says, with the task's overrides
 * merged in.
 *
 * @param image the image as the task definition names it (event {@code containers[].image})
 * @param imageDigest what the image resolved to; absent where the registry tells none (event {@code
 *     containers[].imageDigest})
 * @param privileged whether it has the host's rights ({@code containerDefinitions[].privileged})
 * @param user as written, such as {@code app}, {@code 1000:1000}; absent where the image decides
 *     ({@code containerDefinitions[].user})
 * @param readonlyRootFilesystem whether it may not write to its root file system ({@code
 *     containerDefinitions[].readonlyRootFilesystem})
 * @param logDriver absent where its output is not collected ({@code
 *     containerDefinitions[].logConfiguration.logDriver})
 * @param environmentNames the names, never the values, of its environment variables, overrides
 *     included
 * @param secretNames the names of the environment variables that are filled from a secret store
 * @param essential whether the task stops when it stops
 * @param cpu in CPU units, 1024 a vCPU; 0 where none is reserved
 * @param memory the hard limit in MiB; absent where there is none
 * @param memoryReservation the soft limit in MiB; absent where there is none
 * @param commandOverridden whether the task was started with a command of its own ({@code
 *     overrides.containerOverrides[].command})
 */
public record Container(
        String name,
        ImageReference image,
        Optional<String> imageDigest,
        boolean privileged,
        Optional<String> user,
        boolean readonlyRootFilesystem,
        Optional<String> logDriver,
        List<String> environmentNames,
        List<String> secretNames,
        boolean essential,
        long cpu,
        Optional<Long> memory,
        Optional<Long> memoryReservation,
        boolean commandOverridden) {

    public Container {
        environmentNames = List.copyOf(environmentNames);
        secretNames = List.copyOf(secretNames);
    }
}
