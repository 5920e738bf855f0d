package io.gatecheck.evaluation;

import io.gatecheck.policy.Parameters;
import io.gatecheck.task.Container;
import io.gatecheck.task.MissingFacts;
import io.gatecheck.task.Task;
import java.util.Optional;

/**
 * What a policy judges: a task, or one of its containers.
 *
 * @param container the one container in question, if the policy judges each one separately
 * @param parameters those of the policy, as they are in force where the task runs
 * @param missing what is not known of the task
 */
public record Subject(
        Task task, Optional<Container> container, Parameters parameters, MissingFacts missing) {}
