package io.gatecheck.task;

import java.util.Optional;

/**
 * A volume of a task ({@code taskDefinition.volumes}).
 *
 * @param kind {@code host} for a path of the host, {@code efs}, {@code fsx}, {@code docker} for a
 *     volume of Docker, {@code at-launch} for one that RunTask or the service configures (Amazon
 *     EBS), {@code scratch} for empty space that goes with the task
 * @param hostPath the path on the host ({@code host.sourcePath})
 * @param efs the file system, if it is of kind {@code efs}
 * @param docker the volume of Docker, if it is of kind {@code docker}
 */
public record TaskVolume(
        String name,
        Optional<String> hostPath,
        String kind,
        Optional<EfsVolume> efs,
        Optional<DockerVolume> docker) {}
