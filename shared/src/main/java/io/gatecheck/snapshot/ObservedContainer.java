package io.gatecheck.snapshot;

import java.util.Optional;

/**
 * A container as it was observed.
 *
 * @param image as it was named; absent for a container that AWS added, such as GuardDuty's agent
 * @param digest what the image resolved to; absent until it is pulled
 */
public record ObservedContainer(String name, Optional<String> image, Optional<String> digest) {}
