package io.gatecheck.snapshot;

import io.gatecheck.task.Container;
import io.gatecheck.task.DefinitionPlatform;
import io.gatecheck.task.Namespaces;
import io.gatecheck.task.Registration;
import io.gatecheck.task.Roles;
import io.gatecheck.task.TaskSize;
import io.gatecheck.task.TaskVolume;
import java.util.List;
import java.util.Optional;

/**
 * What a revision of a task definition says, before anything is overridden; it never changes.
 *
 * @param networkMode absent if the definition leaves it to ECS
 * @param proxyContainer the container that proxies the traffic of the others
 * @param containers as defined, without what their images resolved to
 */
public record DefinitionContent(
        Optional<String> networkMode,
        Optional<String> proxyContainer,
        Registration registration,
        Roles roles,
        TaskSize size,
        Namespaces namespaces,
        DefinitionPlatform platform,
        boolean faultInjection,
        List<TaskVolume> volumes,
        List<Container> containers) {

    /** Says nothing. */
    static final DefinitionContent EMPTY =
            new DefinitionContent(
                    Optional.empty(),
                    Optional.empty(),
                    Registration.UNKNOWN,
                    Roles.NONE,
                    TaskSize.NONE,
                    Namespaces.DEFAULT,
                    DefinitionPlatform.DEFAULT,
                    false,
                    List.of(),
                    List.of());

    public DefinitionContent {
        volumes = List.copyOf(volumes);
        containers = List.copyOf(containers);
    }
}
