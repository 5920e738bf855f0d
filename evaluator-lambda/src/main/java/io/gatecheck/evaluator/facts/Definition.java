package io.gatecheck.evaluator.facts;

import io.gatecheck.task.Container;
import io.gatecheck.task.TaskDefinition;
import java.util.List;
import java.util.Optional;

/**
 * What a revision of a task definition says, before anything is overridden.
 *
 * @param networkMode absent where the definition leaves it to ECS
 * @param task what it says of the task as a whole
 * @param containers as defined: without image digest, no command overridden
 */
record Definition(Optional<String> networkMode, TaskDefinition task, List<Container> containers) {

    Definition {
        containers = List.copyOf(containers);
    }
}
