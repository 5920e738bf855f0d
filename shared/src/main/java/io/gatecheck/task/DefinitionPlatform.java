package io.gatecheck.task;

import java.util.List;
import java.util.Optional;

/**
 * The platform for which a task definition was registered; {@code task.definition.platform} in the
 * policy language.
 *
 * @param operatingSystem such as {@code LINUX}, {@code WINDOWS_SERVER_2022_CORE}; absent if not
 *     set, which on Fargate means {@code LINUX} ({@code runtimePlatform.operatingSystemFamily})
 * @param cpuArchitecture {@code X86_64} or {@code ARM64}; absent if not set, which on Fargate means
 *     {@code X86_64} ({@code runtimePlatform.cpuArchitecture})
 * @param requiresCompatibilities the launch types for which it was validated
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
