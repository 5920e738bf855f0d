package io.gatecheck.evaluator.event;

import java.util.Optional;

/**
 * A container as the event names it.
 *
 * @param image absent for a container that AWS added, such as GuardDuty's agent
 * @param imageDigest absent until the image is pulled
 */
public record EventContainer(String name, Optional<String> image, Optional<String> imageDigest) {}
