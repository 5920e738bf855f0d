package io.gatecheck.task;

import java.util.Optional;

/**
 * The namespaces that the containers of a task share; {@code task.definition.namespaces} in the
 * policy language.
 *
 * @param pid {@code host} or {@code task}; absent where each container has its own processes
 *     ({@code pidMode})
 * @param ipc {@code host}, {@code task} or {@code none}; absent where Docker decides ({@code
 *     ipcMode})
 */
public record Namespaces(Optional<String> pid, Optional<String> ipc) {

    /** Nothing is set. */
    public static final Namespaces DEFAULT = new Namespaces(Optional.empty(), Optional.empty());
}
