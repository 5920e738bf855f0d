package io.gatecheck.task;

import java.util.List;

/**
 * One container of a task as it runs: what the task definition says, with the task's overrides
 * merged in.
 *
 * @param essential whether the task stops when it stops
 * @param cpu in CPU units, 1024 per vCPU; 0 if none are reserved
 * @param gpus how many GPUs its definition reserves ({@code
 *     containerDefinitions[].resourceRequirements}); an override of that is not read
 * @param environment its variables
 * @param linux its Linux parameters
 * @param logging where its output goes
 * @param mounts its mount points
 * @param ports the ports on which it listens
 * @param healthCheck whether its definition has a health check ({@code
 *     containerDefinitions[].healthCheck}); one in the image is not visible
 */
@From(Facet.DEFINITION)
public record Container(
        @From(Facet.EVENT) String name,
        @From(Facet.EVENT) ContainerImage image,
        boolean essential,
        ContainerUser user,
        long cpu,
        ContainerMemory memory,
        long gpus,
        ContainerEnvironment environment,
        LinuxSettings linux,
        Logging logging,
        List<Mount> mounts,
        List<Port> ports,
        boolean healthCheck) {

    public Container {
        mounts = List.copyOf(mounts);
        ports = List.copyOf(ports);
    }

    /** A container of which nothing is known but its name and image. */
    public static Container unread(String name, ContainerImage image) {
        return new Container(
                name,
                image,
                true,
                ContainerUser.OF_THE_IMAGE,
                0,
                ContainerMemory.UNLIMITED,
                0,
                ContainerEnvironment.NONE,
                LinuxSettings.NONE,
                Logging.NONE,
                List.of(),
                List.of(),
                false);
    }
}
