package io.gatecheck.task;

import java.util.List;
import java.util.Optional;

/**
 * What a task definition was made to run on; {@code task.definition.platform} in the policy
 * language.
 *
 * @param operatingSystem such as {@code LINUX}, {@code WINDOWS_SERVER_2022_CORE}; absent where it
 *     names none, which Fargate takes for {@code LINUX} ({@code
 *     runtimePlatform.operatingSystemFamily})
 * @param cpuArchitecture {@code X86_64} or {@code ARM64}; absent where it names none, which Fargate
 *     takes for {@code X86_64} ({@code runtimePlatform.cpuArchitecture})
 * @param requiresCompatibilities the launch types that it was checked for
 */
public record DefinitionPlatform(
        Optional<String> operatingSystem,
        Optional<String> cpuArchitecture,
        List<String> requiresCompatibilities) {

    /** Nothing is set. */
    public static final DefinitionPlatform DEFAULT =
            new DefinitionPlatform(Optional.empty(), Optional.empty(), List.of());

    public DefinitionPlatform {
        requiresCompatibilities = List.copyOf(requiresCompatibilities);
    }
}
