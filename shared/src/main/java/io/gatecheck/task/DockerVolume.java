package io.gatecheck.task;

import java.util.Optional;

/**
 * A volume that Docker manages on a container instance ({@code
 * volumes[].dockerVolumeConfiguration}).
 *
 * @param driver absent if none is named, which means {@code local}
 * @param shared whether it outlives the task, for other tasks to mount ({@code scope} {@code
 *     shared})
 * @param device what the driver mounts ({@code driverOpts.device}): a path or a block device of the
 *     host, or the export of an NFS server, which starts with a colon; absent if it is empty space
 */
public record DockerVolume(Optional<String> driver, boolean shared, Optional<String> device) {}
