package io.gatecheck.snapshot;

import java.util.Map;
import java.util.Optional;

/**
 * What {@code ecs:DescribeTasks} says of a task and the event does not.
 *
 * @param platformFamily of a task on Fargate, in capitals; absent elsewhere
 */
public record DescribedTask(Map<String, String> tags, Optional<String> platformFamily) {

    public DescribedTask {
        tags = Map.copyOf(tags);
    }
}
