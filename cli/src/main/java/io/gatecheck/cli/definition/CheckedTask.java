package io.gatecheck.cli.definition;

import io.gatecheck.task.TaskSnapshot;

/**
 * A task that can be judged: one that runs, or the one that would start from a task definition.
 *
 * @param name the ARN of the task, the family, or the name of the resource in its template
 * @param line the line of the file on which it stands, counted from 1
 * @param snapshot the task, with what is not known of it
 */
public record CheckedTask(String name, int line, TaskSnapshot snapshot) {}
