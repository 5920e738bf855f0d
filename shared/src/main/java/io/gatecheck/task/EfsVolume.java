package io.gatecheck.task;

import java.util.Optional;

/**
 * An Amazon EFS file system in a task ({@code volumes[].efsVolumeConfiguration}).
 *
 * @param rootDirectory absent if the whole file system, or the directory of the access point, is
 *     mounted
 * @param transitEncryption whether it is {@code ENABLED}; absent means false
 * @param iam whether IAM authorization is enabled ({@code authorizationConfig.iam} {@code ENABLED};
 *     absent means false)
 * @param accessPoint the id of the access point ({@code authorizationConfig.accessPointId})
 */
public record EfsVolume(
        String fileSystemId,
        Optional<String> rootDirectory,
        boolean transitEncryption,
        boolean iam,
        Optional<String> accessPoint) {}
