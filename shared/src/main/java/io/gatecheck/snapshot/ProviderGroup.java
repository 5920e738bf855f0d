package io.gatecheck.snapshot;

import io.gatecheck.task.ManagedGroup;
import java.util.Optional;

/** The Auto Scaling group of a capacity provider; absent if it has none. */
public record ProviderGroup(Optional<ManagedGroup> managed) {

    /** The task runs on none. */
    public static final ProviderGroup NONE = new ProviderGroup(Optional.empty());
}
