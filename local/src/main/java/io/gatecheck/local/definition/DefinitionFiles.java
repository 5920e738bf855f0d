package io.gatecheck.local.definition;

import io.gatecheck.evaluator.facts.DescribedTask;
import io.gatecheck.evaluator.facts.FetchedFacts;
import io.gatecheck.task.Container;
import io.gatecheck.task.Facet;
import io.gatecheck.task.ImageReference;
import io.gatecheck.task.Network;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskAccount;
import io.gatecheck.task.TaskField;
import io.gatecheck.task.TaskSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what people have of task definitions: the input of {@code register-task-definition}, the
 * output of {@code describe-task-definition} and {@code describe-tasks}, and CloudFormation and SAM
 * templates.
 */
public final class DefinitionFiles {

    private static final Pattern FAMILY = Pattern.compile("[A-Za-z0-9_-]{1,255}");
    private static final String RESOURCE = "AWS::ECS::TaskDefinition";

    /** What a definition tells of the fields that the event of a task will tell. */
    private static final Map<String, Set<String>> TOLD_BY_DEFINITION =
            Map.of(
                    Task.class.getName(),
                            Set.of("account", "containers", "network", "family", "cpu", "memory"),
                    Network.class.getName(), Set.of("ownInterface"),
                    Container.class.getName(), Set.of("name", "image", "imageAccount"),
                    ImageReference.class.getName(),
                            Set.of("reference", "registry", "repository", "tag", "digest"));

    private DefinitionFiles() {}

    /** What the text of a file holds. */
    public static FileContent read(String text) {
        try {
            Value root = ValueReader.read(text);
            if (root.at("Resources") instanceof Value.Fields(var resources, var _)) {
                return template(resources);
            }
            if (root.at("tasks") instanceof Value.Items(var tasks, var _)) {
                return tasks(tasks);
            }
            Value described = root.at("taskDefinition");
            Value definition = described.isSomething() ? described : root;
            boolean isDefinition =
                    definition.at("containerDefinitions").isSomething()
                            || definition.at("family").isSomething();
            return isDefinition
                    ? new FileContent.Judgeable(
                            List.of(subject(definition.at("family").text(), definition)), List.of())
                    : new FileContent.SomethingElse();
        } catch (UnreadableFile e) {
            return new FileContent.Unusable(String.valueOf(e.getMessage()));
        }
    }

    private static FileContent template(Map<String, Value> resources) {
        List<Subject> subjects = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        resources.forEach((name, resource) -> {
            if (name.startsWith("Fn::")) {
                notes.add(
                        "line %s: what %s makes is not read; judge the processed template instead"
                                .formatted(resource.line(), name));
            } else if (resource.at("Type").text().equals(RESOURCE)) {
                subjects.add(subject(name, resource.at("Properties")));
            }
        });
        if (subjects.isEmpty() && notes.isEmpty()) {
            notes.add("there is no " + RESOURCE + " in this template");
        }
        return new FileContent.Judgeable(subjects, notes);
    }

    private static Subject subject(String name, Value definition) {
        List<TaskSnapshot> guesses = new ArrayList<>();
        String known = name.isEmpty() ? "no-family" : name;
        for (int number = 0; number < DefinitionReader.GUESSES; number++) {
            guesses.add(guess(definition, new DefinitionReader(number, known), number % 2 == 0));
        }
        return new Subject(
                known,
                definition.line(),
                guesses.getFirst(),
                Unknowns.between(guesses, DefinitionFiles::isDecidedByTheStart));
    }

    private static TaskSnapshot guess(
            Value definition, DefinitionReader reader, boolean ownImages) {
        TaskDefinition read = reader.read(definition);
        Value containers =
                definition.at("containerDefinitions").isSomething()
                        ? definition.at("containerDefinitions")
                        : definition.at("ContainerDefinitions");
        if (!containers.isSomething()) {
            throw new UnreadableFile(
                    "line %s: it has no containerDefinitions, and ECS would refuse it"
                            .formatted(definition.line()));
        }
        for (ContainerDefinition container : read.containerDefinitions()) {
            if (container.name() == null || container.image() == null) {
                throw new UnreadableFile(
                        "line %s: a container without name or image, which ECS would refuse"
                                .formatted(containers.line()));
            }
        }
        boolean isNameless =
                read.containerDefinitions().stream()
                        .anyMatch(container ->
                                container.environment().stream().anyMatch(e -> e.name() == null)
                                        || container.secrets().stream()
                                                .anyMatch(e -> e.name() == null));
        if (isNameless) {
            throw new UnreadableFile(
                    "line %s: a variable or a secret without a name, which ECS would refuse"
                            .formatted(containers.line()));
        }
        if (!FAMILY.matcher(read.family()).matches()) {
            throw new UnreadableFile(
                    "line %s: its family has other characters than letters, digits, _ and -"
                            .formatted(definition.line()));
        }
        return StartedTask.of(read, ownImages);
    }

    private static boolean isDecidedByTheStart(TaskField field) {
        boolean told =
                TOLD_BY_DEFINITION
                        .getOrDefault(field.owner().getName(), Set.of())
                        .contains(field.name());
        return field.name().equals("injectedContainers") || (field.facet() == Facet.EVENT && !told);
    }

    private static FileContent tasks(List<Value> tasks) {
        List<Subject> subjects = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Value task : tasks) {
            ObjectNode detail = StartedTask.detail(task);
            int line = task.line();
            if (detail.path("lastStatus").asString("").equals("STOPPED")) {
                notes.add("line %s: a task that has stopped is not judged".formatted(line));
                continue;
            }
            List<TaskSnapshot> guesses =
                    Stream.of(true, false)
                            .map(own -> StartedTask.snapshot(detail, facts(detail), own))
                            .toList();
            subjects.add(
                    new Subject(
                            detail.path("taskArn").asString(""),
                            line,
                            guesses.getFirst(),
                            Unknowns.between(guesses, DefinitionFiles::isOfTheAccount)));
        }
        return new FileContent.Judgeable(subjects, notes);
    }

    /** Without {@code --include TAGS}, a task is shown with no tags; no tags say nothing. */
    private static FetchedFacts facts(ObjectNode detail) {
        Map<String, String> tags = new TreeMap<>();
        detail.path("tags")
                .valueStream()
                .forEach(tag ->
                        tags.put(tag.path("key").asString(""), tag.path("value").asString("")));
        return FetchedFacts.told(
                Optional.empty(),
                Optional.of(tags)
                        .filter(any -> !any.isEmpty())
                        .map(any ->
                                new DescribedTask(
                                        any, detail.path("platformFamily").asStringOpt())),
                detail.path("lastStatus").asString("").equals("RUNNING"));
    }

    private static boolean isOfTheAccount(TaskField field) {
        return field.owner().equals(TaskAccount.class) && !field.name().equals("id");
    }
}
