package io.gatecheck.task;

import java.util.Optional;

/**
 * The namespaces that the containers of a task share; {@code task.definition.namespaces} in the
 * policy language.
 *
 * @param pid {@code host} or {@code task}; absent if each container has its own process namespace
 *     ({@code pidMode})
 * @param ipc {@code host}, {@code task} or {@code none}; absent if Docker decides ({@code ipcMode})
 */
public record Namespaces(Optional<String> pid, Optional<String> ipc) {

    /** Nothing is set. */
    public static final Namespaces DEFAULT = new Namespaces(Optional.empty(), Optional.empty());
}
