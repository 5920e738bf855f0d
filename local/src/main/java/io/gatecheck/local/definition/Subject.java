package io.gatecheck.local.definition;

import io.gatecheck.task.TaskSnapshot;

/**
 * A task definition, or a task, that can be judged.
 *
 * @param name the family, the name of the resource in its template, or the ARN of the task
 * @param line where in the file it stands, counted from 1
 * @param snapshot its task, as far as it is known
 * @param unknowns what is not known of it
 */
public record Subject(String name, int line, TaskSnapshot snapshot, Unknowns unknowns) {}
