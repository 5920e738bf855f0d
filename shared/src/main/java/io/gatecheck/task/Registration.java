package io.gatecheck.task;

import java.time.Instant;
import java.util.Optional;

/**
 * Who registered a task definition, and when; {@code task.definition.registration} in the policy
 * language.
 *
 * @param by the ARN of the principal ({@code registeredBy})
 * @param at when it was registered ({@code registeredAt})
 */
public record Registration(Optional<String> by, Optional<Instant> at) {

    /** AWS says neither. */
    public static final Registration UNKNOWN = new Registration(Optional.empty(), Optional.empty());
}
