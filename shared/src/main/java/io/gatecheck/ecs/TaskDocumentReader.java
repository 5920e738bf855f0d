package io.gatecheck.ecs;

import io.gatecheck.ecs.TaskDocument.DocumentedTask;
import io.gatecheck.ecs.TaskDocument.NoTasks;
import io.gatecheck.ecs.TaskDocument.Readable;
import io.gatecheck.snapshot.DescribedTask;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.task.Facet;
import io.gatecheck.task.MissingReason;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import tools.jackson.databind.JsonNode;

/**
 * Reads the JSON that people have of tasks: the input of register-task-definition, the output of
 * describe-task-definition or describe-tasks, or an ECS Task State Change event. What it does not
 * say is missing.
 */
public final class TaskDocumentReader {

    private static final MissingReason NO_DEFINITION =
            MissingReason.permanent("the request has no task definition of this task");
    private static final MissingReason NOT_TOLD =
            MissingReason.permanent("the request does not contain it");
    private static final MissingReason NO_TAGS =
            MissingReason.permanent(
                    "the output has no tags; run describe-tasks with --include TAGS");

    private static final UnaskedFacts UNASKED = new UnaskedFacts(NO_DEFINITION, NOT_TOLD);
    private static final TaskField TAGS = TaskField.of(Task.class, "tags");
    private static final TaskField CONTAINERS = TaskField.of(Task.class, "containers");

    /** The characters that ECS allows in a family (API_RegisterTaskDefinition). */
    private static final Pattern FAMILY = Pattern.compile("[A-Za-z0-9_-]{1,255}");

    private final TaskEventReader events = new TaskEventReader();

    /**
     * Reads a document; whatever it is, there is an answer.
     *
     * @param definition the task definition of the tasks in it, in one of its own two forms
     * @param at when it was written, if it does not say so itself
     */
    public TaskDocument read(JsonNode document, Optional<JsonNode> definition, Instant at) {
        try {
            Optional<TaskDefinition> joined = definition.map(TaskDocumentReader::definition);
            if (document.has("detail-type") || document.has("detail")) {
                return tasks(List.of(events.read(document.toString())), joined);
            }
            if (document.path("tasks").isArray()) {
                return tasks(
                        document.path("tasks")
                                .valueStream()
                                .map(task -> described(task, at))
                                .toList(),
                        joined);
            }
            if (document.has("taskDefinition") || document.has("containerDefinitions")) {
                return defined(definition(document));
            }
            return new NoTasks(
                    "it is not a task definition, the output of describe-tasks, or an ECS Task State Change event");
        } catch (UnreadableEvent e) {
            return new NoTasks(String.valueOf(e.getMessage()));
        }
    }

    private static TaskReading described(JsonNode task, Instant at) {
        return DescribedTaskReader.read(
                SdkRecordReader.read(
                        task, software.amazon.awssdk.services.ecs.model.Task.builder(), "task"),
                /* withTags */ true,
                at);
    }

    /** As it is registered, or as it is described, in which case it is wrapped. */
    private static TaskDefinition definition(JsonNode document) {
        JsonNode content =
                document.path("taskDefinition").isObject()
                        ? document.path("taskDefinition")
                        : document;
        TaskDefinition definition =
                SdkRecordReader.read(content, TaskDefinition.builder(), "taskDefinition");
        if (definition.containerDefinitions().isEmpty()) {
            throw new UnreadableEvent("its task definition has no containerDefinitions");
        }
        if (!FAMILY.matcher(Optional.ofNullable(definition.family()).orElse("any")).matches()) {
            throw new UnreadableEvent(
                    "the family of its task definition has characters other than letters, digits, _ and -");
        }
        definition
                .containerDefinitions()
                .forEach(container -> {
                    if (container.name() == null || container.image() == null) {
                        throw new UnreadableEvent("a container has no name or no image");
                    }
                    if (container.environment().stream().anyMatch(one -> one.name() == null)
                            || container.secrets().stream().anyMatch(one -> one.name() == null)) {
                        throw new UnreadableEvent(
                                "an environment variable or a secret has no name");
                    }
                });
        return definition;
    }

    private static TaskDocument defined(TaskDefinition definition) {
        ObservedTask task = DefinedTaskReader.read(definition);
        return new Readable(
                List.of(
                        new DocumentedTask(
                                task.definition().family(), false, task, Facts.NONE, Map.of())),
                List.of());
    }

    private static TaskDocument tasks(
            List<TaskReading> readings, Optional<TaskDefinition> definition) {
        List<DocumentedTask> tasks = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (TaskReading reading : readings) {
            switch (reading) {
                case TaskReading.Started(var task) -> tasks.add(documented(task, definition));
                case TaskReading.Stopped(var task, var _) ->
                        notes.add(task + " has stopped and is not judged.");
                case TaskReading.Ignored(var why) -> notes.add("A task was left out: " + why + ".");
                case TaskReading.Refused(var why) -> throw new UnreadableEvent(why);
            }
        }
        return new Readable(tasks, notes);
    }

    /** A task is joined with the definition that it names, and with no other. */
    private static DocumentedTask documented(
            ObservedTask task, Optional<TaskDefinition> definition) {
        Optional<TaskDefinition> own =
                definition.filter(one ->
                        Optional.ofNullable(one.taskDefinitionArn())
                                .map(arn -> arn.equals(task.definition().text()))
                                .orElseGet(() -> task.definition().family().equals(one.family())));
        return new DocumentedTask(
                task.arn().toString(),
                true,
                task,
                UNASKED.about(task, own),
                missing(task, own.isPresent()));
    }

    private static Map<TaskField, MissingReason> missing(ObservedTask task, boolean isDefined) {
        boolean hasContainers = isDefined || !task.containers().isEmpty();
        boolean hasTags =
                task.told()
                        .of(Facet.TASK, DescribedTask.class)
                        .known()
                        .filter(described -> described.tags().isEmpty())
                        .isEmpty();
        Map<TaskField, MissingReason> missing = new HashMap<>();
        if (!hasContainers) {
            missing.put(CONTAINERS, NO_DEFINITION);
        }
        if (!hasTags) {
            missing.put(TAGS, NO_TAGS);
        }
        return missing;
    }
}
