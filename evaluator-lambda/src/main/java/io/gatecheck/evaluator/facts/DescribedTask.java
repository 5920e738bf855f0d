package io.gatecheck.evaluator.facts;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code ecs:DescribeTasks} tells of a task and the event does not (API_Task).
 *
 * @param platformFamily of a task on Fargate, in capitals; absent elsewhere
 */
public record DescribedTask(Map<String, String> tags, Optional<String> platformFamily) {

    public DescribedTask {
        tags = Map.copyOf(tags);
        platformFamily = platformFamily.map(family -> family.toUpperCase(Locale.ROOT));
    }
}
