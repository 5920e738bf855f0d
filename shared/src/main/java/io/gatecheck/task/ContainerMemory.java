package io.gatecheck.task;

import java.util.Optional;

/**
 * The memory of a container, in MiB; {@code container.memory} in the policy language.
 *
 * @param limit the hard limit; absent if there is none ({@code memory})
 * @param reservation the soft limit; absent if there is none ({@code memoryReservation})
 */
public record ContainerMemory(Optional<Long> limit, Optional<Long> reservation) {

    /** There is no limit. */
    public static final ContainerMemory UNLIMITED =
            new ContainerMemory(Optional.empty(), Optional.empty());

    /** These limits, and if one of them is absent, that of the others. */
    public ContainerMemory or(ContainerMemory others) {
        return new ContainerMemory(limit.or(others::limit), reservation.or(others::reservation));
    }
}
