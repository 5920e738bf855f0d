package io.gatecheck.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the revision of a task definition says, before anything is overridden ({@code
 * ecs:DescribeTaskDefinition}); {@code task.definition} in the policy language.
 *
 * @param registeredBy the principal that registered it
 * @param registeredAt when it was registered
 * @param taskRole the task's own may be another one, by an override
 * @param executionRole the task's own may be another one, by an override
 * @param cpu of the whole task in CPU units; absent where it sets none
 * @param memory of the whole task in MiB; absent where it sets none
 * @param ephemeralStorageGib absent where it sets none
 * @param pidMode {@code host} or {@code task}; absent where each container has its own processes
 * @param ipcMode {@code host}, {@code task} or {@code none}; absent where Docker decides
 * @param operatingSystem such as {@code LINUX}, {@code WINDOWS_SERVER_2022_CORE}; absent where it
 *     says none, which Fargate takes for {@code LINUX} ({@code
 *     runtimePlatform.operatingSystemFamily})
 * @param cpuArchitecture {@code X86_64} or {@code ARM64}; absent where it says none, which Fargate
 *     takes for {@code X86_64} ({@code runtimePlatform.cpuArchitecture})
 * @param faultInjection whether its containers may be given faults ({@code enableFaultInjection})
 * @param proxyContainer the container through which the traffic of the others goes, as for AWS App
 *     Mesh; absent where there is none ({@code proxyConfiguration.containerName})
 * @param requiresCompatibilities the launch types that it was checked for
 */
public record TaskDefinition(
        Optional<String> registeredBy,
        Optional<Instant> registeredAt,
        Optional<String> taskRole,
        Optional<String> executionRole,
        Optional<Long> cpu,
        Optional<Long> memory,
        Optional<Long> ephemeralStorageGib,
        Optional<String> pidMode,
        Optional<String> ipcMode,
        Optional<String> operatingSystem,
        Optional<String> cpuArchitecture,
        boolean faultInjection,
        Optional<String> proxyContainer,
        List<String> requiresCompatibilities,
        List<Volume> volumes) {

    /** Says nothing. */
    public static final TaskDefinition EMPTY =
            new TaskDefinition(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    List.of(),
                    List.of());

    public TaskDefinition {
        requiresCompatibilities = List.copyOf(requiresCompatibilities);
        volumes = List.copyOf(volumes);
    }
}
