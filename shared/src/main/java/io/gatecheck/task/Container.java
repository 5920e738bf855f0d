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
 * @param imageAccount the account of the organization whose private Amazon ECR registry holds the
 *     image; absent for the registries of others
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
 * @param runsAs the user, taken apart
 * @param environmentFiles the ARNs of files of variables in Amazon S3, overrides included ({@code
 *     containerDefinitions[].environmentFiles})
 * @param suspiciousEnvironment the names of the variables whose value looks like a secret,
 *     overrides included; the values are looked at once and dropped
 * @param secrets the variables that are filled from a store of secrets
 * @param linux what it asks of the kernel
 * @param logging how its log driver is set up
 * @param mounts where it sees the volumes of the task
 * @param ports on which it listens
 * @param healthCheck whether the definition has a health check for it ({@code
 *     containerDefinitions[].healthCheck}); one in the image is not told
 * @param ulimits the names of the limits that are set for it, such as {@code nofile}
 * @param gpus how many GPUs it reserves ({@code containerDefinitions[].resourceRequirements})
 * @param imageScan what the scan of its image found; absent where the image was never scanned, or
 *     lies in no private registry of Amazon ECR
 */
public record Container(
        String name,
        ImageReference image,
        Optional<String> imageDigest,
        Optional<TaskAccount> imageAccount,
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
        boolean commandOverridden,
        ContainerUser runsAs,
        List<String> environmentFiles,
        List<String> suspiciousEnvironment,
        List<ContainerSecret> secrets,
        LinuxParameters linux,
        Logging logging,
        List<Mount> mounts,
        List<Port> ports,
        boolean healthCheck,
        List<String> ulimits,
        long gpus,
        Optional<ImageScan> imageScan) {

    public Container {
        environmentNames = List.copyOf(environmentNames);
        secretNames = List.copyOf(secretNames);
        environmentFiles = List.copyOf(environmentFiles);
        suspiciousEnvironment = List.copyOf(suspiciousEnvironment);
        secrets = List.copyOf(secrets);
        mounts = List.copyOf(mounts);
        ports = List.copyOf(ports);
        ulimits = List.copyOf(ulimits);
    }

    /** A container of which nothing is known but its name and image. */
    public static Container unread(String name, ImageReference image) {
        return new Container(
                name,
                image,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                true,
                0,
                Optional.empty(),
                Optional.empty(),
                false,
                ContainerUser.OF_THE_IMAGE,
                List.of(),
                List.of(),
                List.of(),
                LinuxParameters.NONE,
                Logging.NONE,
                List.of(),
                List.of(),
                false,
                List.of(),
                0,
                Optional.empty());
    }
}
