package io.gatecheck.evaluator.event;

import static io.gatecheck.evaluator.event.Fields.elements;
import static io.gatecheck.evaluator.event.Fields.text;

import io.gatecheck.task.ContainerOverride;
import io.gatecheck.task.Overrides;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads the {@code overrides} of an event. The values of environment variables are looked at here
 * and go no further.
 */
final class OverridesDetail {

    private OverridesDetail() {}

    static Overrides read(JsonNode overrides) {
        return new Overrides(
                text(overrides, "taskRoleArn"),
                text(overrides, "executionRoleArn"),
                ComputeSize.cpuUnits("overrides.cpu", text(overrides, "cpu")),
                ComputeSize.mebibytes("overrides.memory", text(overrides, "memory")),
                elements(overrides, "containerOverrides")
                        .flatMap(OverridesDetail::container)
                        .toList());
    }

    private static Stream<ContainerOverride> container(JsonNode override) {
        return text(override, "name").stream()
                .map(name ->
                        new ContainerOverride(
                                name,
                                elements(override, "command").findAny().isPresent(),
                                elements(override, "environment")
                                        .flatMap(OverridesDetail::name)
                                        .toList(),
                                elements(override, "environment")
                                        .filter(OverridesDetail::looksSecret)
                                        .flatMap(OverridesDetail::name)
                                        .toList(),
                                elements(override, "environmentFiles")
                                        .flatMap(file -> text(file, "value").stream())
                                        .toList(),
                                ComputeSize.cpuUnits("overrides.cpu", text(override, "cpu")),
                                ComputeSize.mebibytes("overrides.memory", text(override, "memory")),
                                ComputeSize.mebibytes(
                                        "overrides.memoryReservation",
                                        text(override, "memoryReservation"))));
    }

    private static Stream<String> name(JsonNode variable) {
        return text(variable, "name").stream();
    }

    private static boolean looksSecret(JsonNode variable) {
        return text(variable, "value").filter(SecretLooks::has).isPresent();
    }
}
