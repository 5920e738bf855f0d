package io.gatecheck.cli.definition;

import io.gatecheck.ecs.DescribedTaskReader;
import io.gatecheck.ecs.TaskReading;
import io.gatecheck.ecs.UnaskedFacts;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.task.MissingReason;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskAccount;
import io.gatecheck.task.TaskField;
import io.gatecheck.task.TaskSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** Tasks as {@code describe-tasks} returns them, to be joined with their definitions. */
public final class DescribedTasks implements FileContent {

    private static final MissingReason NO_DEFINITION =
            MissingReason.permanent("the task definition is not in any of the files");
    private static final MissingReason NO_TAGS =
            MissingReason.permanent(
                    "the output has no tags; run describe-tasks with --include TAGS");
    private static final MissingReason NOT_TOLD =
            MissingReason.permanent("the output of describe-tasks does not contain it");

    private static final UnaskedFacts UNASKED = new UnaskedFacts(NO_DEFINITION, NOT_TOLD);

    private final List<Value> tasks;

    DescribedTasks(List<Value> tasks) {
        this.tasks = List.copyOf(tasks);
    }

    /** The tasks, each with its definition if that is known. */
    public FileContent with(KnownDefinitions definitions) {
        try {
            return judgeable(definitions);
        } catch (UnreadableFile e) {
            return new Unusable(String.valueOf(e.getMessage()));
        }
    }

    private Judgeable judgeable(KnownDefinitions definitions) {
        List<CheckedTask> checked = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Set<String> wanting = new LinkedHashSet<>();
        for (Value task : tasks) {
            switch (reading(task)) {
                case TaskReading.Started(var started) -> {
                    Optional<TaskDefinition> definition =
                            definitions.of(started.definition().text());
                    if (definition.isEmpty()) {
                        wanting.add(
                                started.definition().family()
                                        + ":"
                                        + started.definition().revision());
                    }
                    checked.add(
                            new CheckedTask(
                                    started.arn().toString(),
                                    task.line(),
                                    snapshot(started, definition)));
                }
                case TaskReading.Stopped _ ->
                        notes.add(
                                "line %s: the task has stopped and is not judged"
                                        .formatted(task.line()));
                case TaskReading.Ignored(var why) ->
                        notes.add("line %s: %s".formatted(task.line(), why));
                case TaskReading.Refused(var why) ->
                        throw new UnreadableFile("line %s: %s".formatted(task.line(), why));
            }
        }
        wanting.forEach(name -> notes.add(wanted(name)));
        return new Judgeable(checked, notes, KnownDefinitions.NONE);
    }

    private static TaskReading reading(Value task) {
        if (!(task instanceof Value.Mapping)) {
            throw new UnreadableFile("line %s: this is not a task".formatted(task.line()));
        }
        return DescribedTaskReader.read(RecordReader.OF_DESCRIBED.task(task), true, Instant.EPOCH);
    }

    private static String wanted(String name) {
        return "the task definition %s is not in any of the files, so what it decides is to be judged"
                        .formatted(name)
                + " at launch; add the output of 'aws ecs describe-task-definition --task-definition %s'"
                        .formatted(name);
    }

    private static TaskSnapshot snapshot(ObservedTask task, Optional<TaskDefinition> definition) {
        TaskSnapshot told = UnknownAccount.snapshot(task, UNASKED.about(task, definition));
        return Differences.leftOpen(
                List.of(
                        told.missing(
                                told.missing().and(notTold(told.task(), definition), List.of()))));
    }

    /**
     * The fields that are missing from a facet that is otherwise known. Without {@code --include
     * TAGS}, a task is shown with no tags, so that an empty list means nothing. Without the
     * definition, the containers are those whose images are in the task.
     */
    private static Map<TaskField, MissingReason> notTold(
            Task task, Optional<TaskDefinition> definition) {
        Map<TaskField, MissingReason> fields = new HashMap<>();
        for (String field : List.of("name", "tags", "path")) {
            fields.put(TaskField.of(TaskAccount.class, field), NOT_TOLD);
        }
        if (task.tags().isEmpty()) {
            fields.put(TaskField.of(Task.class, "tags"), NO_TAGS);
        }
        if (task.containers().isEmpty() && definition.isEmpty()) {
            fields.put(TaskField.of(Task.class, "containers"), NO_DEFINITION);
        }
        return fields;
    }
}
