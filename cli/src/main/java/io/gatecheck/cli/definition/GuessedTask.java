package io.gatecheck.cli.definition;

import io.gatecheck.ecs.DefinedTaskReader;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.task.TaskSnapshot;
import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** The task that would start from a definition, as far as the definition determines it. */
final class GuessedTask {

    private static final Pattern FAMILY = Pattern.compile("[A-Za-z0-9_-]{1,255}");

    private GuessedTask() {}

    /**
     * The task of a definition.
     *
     * @param name the family, or the name of the resource; empty if there is none
     * @throws UnreadableFile if ECS would refuse the definition
     */
    static CheckedTask of(String name, Value definition) {
        String known = name.isEmpty() ? "no-family" : name;
        List<TaskDefinition> read =
                Guess.all().stream()
                        .map(guess -> new RecordReader(guess, known).definition(definition))
                        .toList();
        if (read.stream().allMatch(each -> each.containerDefinitions().isEmpty())) {
            throw withoutContainers(definition);
        }
        List<TaskSnapshot> guesses = read.stream().map(each -> snapshot(definition, each)).toList();
        return new CheckedTask(known, definition.line(), Differences.leftOpen(guesses));
    }

    private static TaskSnapshot snapshot(Value definition, TaskDefinition read) {
        Value containers = containers(definition);
        for (ContainerDefinition container : read.containerDefinitions()) {
            if (container.name() == null || container.image() == null) {
                throw refused(
                        containers, "a container has no name or no image; ECS would reject it");
            }
            if (container.environment().stream().anyMatch(each -> each.name() == null)
                    || container.secrets().stream().anyMatch(each -> each.name() == null)) {
                throw refused(
                        containers,
                        "an environment variable or a secret has no name; ECS would reject it");
            }
        }
        if (!FAMILY.matcher(read.family()).matches()) {
            throw refused(
                    definition, "its family has characters other than letters, digits, _ and -");
        }
        return UnknownAccount.snapshot(DefinedTaskReader.read(read), Facts.NONE);
    }

    private static UnreadableFile withoutContainers(Value definition) {
        Value containers = containers(definition);
        return containers.isSomething()
                ? refused(containers, "its containerDefinitions are empty; ECS would reject it")
                : refused(definition, "it has no containerDefinitions; ECS would reject it");
    }

    private static Value containers(Value definition) {
        Value containers = definition.at("containerDefinitions");
        return containers.isSomething() ? containers : definition.at("ContainerDefinitions");
    }

    private static UnreadableFile refused(Value value, String why) {
        return new UnreadableFile("line %s: %s".formatted(value.line(), why));
    }
}
