package io.gatecheck.task;

import java.util.Optional;

/**
 * A volume of a task ({@code taskDefinition.volumes}).
 *
 * @param kind {@code host} for a host path, {@code efs}, {@code fsx}, {@code docker} for a Docker
 *     volume, {@code at-launch} for one that RunTask or the service configures (Amazon EBS), {@code
 *     scratch} for an empty volume with the lifetime of the task
 * @param hostPath the path on the host ({@code host.sourcePath})
 * @param efs the file system, if its kind is {@code efs}
 * @param docker the Docker volume, if its kind is {@code docker}
 */
public record TaskVolume(
        String name,
        Optional<String> hostPath,
        String kind,
        Optional<EfsVolume> efs,
        Optional<DockerVolume> docker) {}
