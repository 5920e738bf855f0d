package io.gatecheck.task;

import java.util.Optional;

/**
 * The IAM roles of a task, as ARNs.
 *
 * @param task the role of its containers; absent if they have none ({@code taskRoleArn})
 * @param execution the role with which ECS starts it; absent if there is none ({@code
 *     executionRoleArn})
 */
public record Roles(Optional<String> task, Optional<String> execution) {

    /** No role is named. */
    public static final Roles NONE = new Roles(Optional.empty(), Optional.empty());

    /** These roles, and if one of them is absent, that of the others. */
    public Roles or(Roles others) {
        return new Roles(task.or(others::task), execution.or(others::execution));
    }
}
