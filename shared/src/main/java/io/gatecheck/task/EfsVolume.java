package io.gatecheck.task;

import java.util.Optional;

/**
 * An Amazon EFS file system in a task ({@code volumes[].efsVolumeConfiguration}).
 *
 * @param rootDirectory absent where the whole file system, or what the access point shows, is
 *     mounted
 * @param transitEncryption whether it is {@code ENABLED}; absent means not
 * @param iam whether the task role decides what may be done ({@code authorizationConfig.iam} {@code
 *     ENABLED}; absent means not)
 * @param accessPoint the id of the access point ({@code authorizationConfig.accessPointId})
 */
public record EfsVolume(
        String fileSystemId,
        Optional<String> rootDirectory,
        boolean transitEncryption,
        boolean iam,
        Optional<String> accessPoint) {}
