package io.gatecheck.evaluation;

import io.gatecheck.policy.Parameters;
import io.gatecheck.task.Container;
import io.gatecheck.task.MissingFacts;
import io.gatecheck.task.Task;
import java.util.Optional;

/**
 * What a policy is asked about.
 *
 * @param container the one container in question, where the policy judges each on its own
 * @param parameters those of the policy, as they are in force where the task runs
 * @param missing what is not known of the task
 */
public record Subject(
        Task task, Optional<Container> container, Parameters parameters, MissingFacts missing) {}
