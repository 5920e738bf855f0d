package io.gatecheck.ecs;

import static io.gatecheck.ecs.Fields.elements;
import static io.gatecheck.ecs.Fields.number;
import static io.gatecheck.ecs.Fields.text;

import io.gatecheck.task.ContainerMemory;
import io.gatecheck.task.ContainerOverride;
import io.gatecheck.task.EnvironmentOverride;
import io.gatecheck.task.Overrides;
import io.gatecheck.task.Roles;
import io.gatecheck.task.TaskSize;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads the {@code overrides} of an event. The values of environment variables are looked at here
 * and go no further.
 */
final class OverridesReader {

    private OverridesReader() {}

    static Overrides read(JsonNode overrides) {
        return new Overrides(
                new Roles(text(overrides, "taskRoleArn"), text(overrides, "executionRoleArn")),
                new TaskSize(
                        ComputeSize.cpuUnits("overrides.cpu", text(overrides, "cpu")),
                        ComputeSize.mebibytes("overrides.memory", text(overrides, "memory")),
                        storage(overrides)),
                elements(overrides, "containerOverrides")
                        .flatMap(OverridesReader::container)
                        .toList());
    }

    /** The size of the ephemeral storage in GiB; a task elsewhere than on Fargate has none. */
    static Optional<Long> storage(JsonNode object) {
        return number(object.path("ephemeralStorage"), "sizeInGiB").filter(size -> size > 0);
    }

    private static Stream<ContainerOverride> container(JsonNode override) {
        return text(override, "name").stream()
                .map(name ->
                        new ContainerOverride(
                                name,
                                elements(override, "command").findAny().isPresent(),
                                environment(override),
                                ComputeSize.cpuUnits("overrides.cpu", text(override, "cpu")),
                                new ContainerMemory(
                                        ComputeSize.mebibytes(
                                                "overrides.memory", text(override, "memory")),
                                        ComputeSize.mebibytes(
                                                "overrides.memoryReservation",
                                                text(override, "memoryReservation")))));
    }

    private static EnvironmentOverride environment(JsonNode override) {
        return new EnvironmentOverride(
                elements(override, "environment").flatMap(OverridesReader::name).toList(),
                elements(override, "environment")
                        .filter(OverridesReader::looksSecret)
                        .flatMap(OverridesReader::name)
                        .toList(),
                elements(override, "environmentFiles")
                        .flatMap(file -> text(file, "value").stream())
                        .toList());
    }

    private static Stream<String> name(JsonNode variable) {
        return text(variable, "name").stream();
    }

    private static boolean looksSecret(JsonNode variable) {
        return text(variable, "value").filter(SecretLooks::has).isPresent();
    }
}
