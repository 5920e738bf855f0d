package io.gatecheck.local.definition;

import io.gatecheck.task.Container;
import io.gatecheck.task.Facet;
import io.gatecheck.task.ImageReference;
import io.gatecheck.task.Network;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskField;
import io.gatecheck.task.TaskSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** The task that would start from a definition, as far as the definition tells. */
final class GuessedTask {

    private static final String BY_START = "known once the task has started";
    private static final Set<TaskField> OF_REGISTRATION =
            Set.of(ofDefinition("registeredBy"), ofDefinition("registeredAt"));
    private static final Pattern FAMILY = Pattern.compile("[A-Za-z0-9_-]{1,255}");

    /** What a definition tells of the fields that the event of a task will tell. */
    private static final Map<String, Set<String>> TOLD_BY_DEFINITION =
            Map.of(
                    Task.class.getName(),
                            Set.of("account", "containers", "network", "family", "cpu", "memory"),
                    Network.class.getName(), Set.of("ownInterface"),
                    Container.class.getName(), Set.of("name", "image", "imageAccount"),
                    ImageReference.class.getName(),
                            Set.of("reference", "registry", "repository", "tag", "digest"));

    private GuessedTask() {}

    /**
     * The task of a definition.
     *
     * @param name the family, or the name of the resource; empty where there is none
     * @throws UnreadableFile where ECS would refuse the definition
     */
    static Subject of(String name, Value definition) {
        String known = name.isEmpty() ? "no-family" : name;
        boolean isRegistered = definition.at("taskDefinitionArn").isSomething();
        List<TaskSnapshot> guesses =
                Guess.all().stream()
                        .map(guess -> started(definition, new DefinitionReader(guess, known)))
                        .toList();
        return new Subject(
                known,
                definition.line(),
                guesses.getFirst(),
                Unknowns.between(guesses, _ -> BY_START, field -> whyNotTold(field, isRegistered)));
    }

    private static TaskSnapshot started(Value definition, DefinitionReader reader) {
        TaskDefinition read = reader.read(definition);
        Value containers =
                definition.at("containerDefinitions").isSomething()
                        ? definition.at("containerDefinitions")
                        : definition.at("ContainerDefinitions");
        if (!containers.isSomething()) {
            throw refused(definition, "it has no containerDefinitions, and ECS would refuse it");
        }
        for (ContainerDefinition container : read.containerDefinitions()) {
            if (container.name() == null || container.image() == null) {
                throw refused(
                        containers, "a container without name or image, which ECS would refuse");
            }
            if (container.environment().stream().anyMatch(each -> each.name() == null)
                    || container.secrets().stream().anyMatch(each -> each.name() == null)) {
                throw refused(
                        containers,
                        "a variable or a secret without a name, which ECS would refuse");
            }
        }
        if (!FAMILY.matcher(read.family()).matches()) {
            throw refused(
                    definition, "its family has other characters than letters, digits, _ and -");
        }
        return StartedTask.of(read, reader.guess().hasOwnImages());
    }

    private static TaskField ofDefinition(String name) {
        return TaskField.of(io.gatecheck.task.TaskDefinition.class.getName(), name);
    }

    private static UnreadableFile refused(Value value, String why) {
        return new UnreadableFile("line %s: %s".formatted(value.line(), why));
    }

    private static Optional<String> whyNotTold(TaskField field, boolean isRegistered) {
        if (OF_REGISTRATION.contains(field) && !isRegistered) {
            return Optional.of("known once the definition is registered");
        }
        boolean told =
                TOLD_BY_DEFINITION
                        .getOrDefault(field.owner().getName(), Set.of())
                        .contains(field.name());
        boolean open =
                field.name().equals("injectedContainers")
                        || (field.facet() == Facet.EVENT && !told);
        return open ? Optional.of(BY_START) : Optional.empty();
    }
}
