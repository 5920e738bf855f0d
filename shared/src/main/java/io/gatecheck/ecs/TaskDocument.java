package io.gatecheck.ecs;

import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.task.MissingReason;
import io.gatecheck.task.TaskField;
import java.util.List;
import java.util.Map;

/** What people have of tasks: a task definition, the output of describe-tasks, or an event. */
public sealed interface TaskDocument {

    /**
     * It can be judged.
     *
     * @param notes what of it is left out, and why, each in a sentence
     */
    record Readable(List<DocumentedTask> tasks, List<String> notes) implements TaskDocument {

        public Readable {
            tasks = List.copyOf(tasks);
            notes = List.copyOf(notes);
        }
    }

    /** It is something else; why, in a sentence that begins with "it" and has no full stop. */
    record NoTasks(String reason) implements TaskDocument {}

    /**
     * One task.
     *
     * @param name its ARN, or the family of a task definition
     * @param isPlaced whether it says in which account, Region and cluster the task runs
     * @param missing the fields that are not told, besides those of missing facts
     */
    record DocumentedTask(
            String name,
            boolean isPlaced,
            ObservedTask task,
            Facts facts,
            Map<TaskField, MissingReason> missing) {

        public DocumentedTask {
            missing = Map.copyOf(missing);
        }
    }
}
