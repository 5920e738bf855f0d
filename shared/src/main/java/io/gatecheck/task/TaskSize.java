package io.gatecheck.task;

import java.util.Optional;

/**
 * The size of a whole task, as AWS calls it.
 *
 * @param cpu in CPU units, 1024 per vCPU; absent if no limit is set
 * @param memory in MiB; absent if no limit is set
 * @param ephemeralStorageGib the ephemeral storage on Fargate; absent elsewhere, or if none is
 *     requested ({@code ephemeralStorage.sizeInGiB})
 */
public record TaskSize(
        Optional<Long> cpu, Optional<Long> memory, Optional<Long> ephemeralStorageGib) {

    /** Nothing is set. */
    public static final TaskSize NONE =
            new TaskSize(Optional.empty(), Optional.empty(), Optional.empty());

    /** This size, and if one part of it is absent, that of the other. */
    public TaskSize or(TaskSize other) {
        return new TaskSize(
                cpu.or(other::cpu),
                memory.or(other::memory),
                ephemeralStorageGib.or(other::ephemeralStorageGib));
    }
}
