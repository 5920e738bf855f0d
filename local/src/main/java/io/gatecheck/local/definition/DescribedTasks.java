package io.gatecheck.local.definition;

import io.gatecheck.evaluator.facts.DescribedTask;
import io.gatecheck.evaluator.facts.FetchedFacts;
import io.gatecheck.task.Facet;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskAccount;
import io.gatecheck.task.TaskField;
import io.gatecheck.task.TaskSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import tools.jackson.databind.node.ObjectNode;

/** Tasks as {@code describe-tasks} tells of them, to be joined with their definitions. */
public final class DescribedTasks implements FileContent {

    private static final TaskField CONTAINERS = TaskField.of(Task.class.getName(), "containers");
    private static final String NO_DEFINITION = "the task definition is in no file";
    private static final String NOT_TOLD = "describe-tasks does not tell it";
    private static final Map<Facet, String> WHY =
            Map.of(
                    Facet.DEFINITION, NO_DEFINITION,
                    Facet.TAGS, "shown without tags; --include TAGS shows them",
                    Facet.IMAGE, "the images are not pulled yet");

    private final List<Value> tasks;

    DescribedTasks(List<Value> tasks) {
        this.tasks = List.copyOf(tasks);
    }

    /** The tasks, each with its definition where that is known. */
    public FileContent with(KnownDefinitions definitions) {
        try {
            return judgeable(definitions);
        } catch (UnreadableFile e) {
            return new Unusable(String.valueOf(e.getMessage()));
        }
    }

    private Judgeable judgeable(KnownDefinitions definitions) {
        List<Subject> subjects = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Set<String> wanting = new LinkedHashSet<>();
        for (Value task : tasks) {
            ObjectNode detail = StartedTask.detail(task);
            if (detail.path("lastStatus").asString("").equals("STOPPED")) {
                notes.add("line %s: a task that has stopped is not judged".formatted(task.line()));
                continue;
            }
            String arn = detail.path("taskDefinitionArn").asString("");
            Optional<TaskDefinition> definition = definitions.of(arn);
            if (definition.isEmpty()) {
                wanting.add(arn.substring(arn.lastIndexOf('/') + 1));
            }
            List<TaskSnapshot> guesses =
                    Stream.of(true, false)
                            .map(own ->
                                    StartedTask.snapshot(detail, facts(detail, definition), own))
                            .toList();
            subjects.add(
                    new Subject(
                            detail.path("taskArn").asString(""),
                            task.line(),
                            guesses.getFirst(),
                            Unknowns.between(
                                    guesses,
                                    DescribedTasks::whyMissing,
                                    field -> whyNotTold(field, detail, definition))));
        }
        wanting.forEach(name -> notes.add(wanted(name)));
        return new Judgeable(subjects, notes, KnownDefinitions.NONE);
    }

    private static String wanted(String name) {
        return "the task definition %s is in no file, so that what it says is left to the launch;"
                        .formatted(name)
                + " give the output of 'aws ecs describe-task-definition --task-definition %s' as well"
                        .formatted(name);
    }

    /** Without {@code --include TAGS}, a task is shown with no tags; no tags say nothing. */
    private static FetchedFacts facts(ObjectNode detail, Optional<TaskDefinition> definition) {
        Map<String, String> tags = new TreeMap<>();
        detail.path("tags")
                .valueStream()
                .forEach(tag ->
                        tags.put(tag.path("key").asString(""), tag.path("value").asString("")));
        return FetchedFacts.told(
                definition,
                Optional.of(tags)
                        .filter(any -> !any.isEmpty())
                        .map(any ->
                                new DescribedTask(
                                        any, detail.path("platformFamily").asStringOpt())),
                detail.path("lastStatus").asString("").equals("RUNNING"));
    }

    private static String whyMissing(Facet facet) {
        return WHY.getOrDefault(facet, NOT_TOLD);
    }

    /** Without the definition, the containers are those whose images the task tells of. */
    private static Optional<String> whyNotTold(
            TaskField field, ObjectNode detail, Optional<TaskDefinition> definition) {
        if (field.owner().equals(TaskAccount.class) && !field.name().equals("id")) {
            return Optional.of(NOT_TOLD);
        }
        boolean hasNoImages =
                detail.path("containers")
                        .valueStream()
                        .noneMatch(each -> each.path("image").isString());
        return field.equals(CONTAINERS) && definition.isEmpty() && hasNoImages
                ? Optional.of(NO_DEFINITION)
                : Optional.empty();
    }
}
