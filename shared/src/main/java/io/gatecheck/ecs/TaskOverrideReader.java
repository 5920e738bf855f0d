package io.gatecheck.ecs;

import static io.gatecheck.ecs.SdkValues.size;
import static io.gatecheck.ecs.SdkValues.text;

import io.gatecheck.task.ContainerMemory;
import io.gatecheck.task.EnvironmentOverride;
import io.gatecheck.task.Overrides;
import io.gatecheck.task.Roles;
import io.gatecheck.task.TaskSize;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerOverride;
import software.amazon.awssdk.services.ecs.model.EphemeralStorage;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.TaskOverride;

/**
 * Reads the overrides that DescribeTasks returns (API_TaskOverride). The values of environment
 * variables are inspected here and not passed on.
 */
final class TaskOverrideReader {

    private TaskOverrideReader() {}

    static Overrides read(@Nullable TaskOverride overrides) {
        return overrides == null
                ? Overrides.NONE
                : new Overrides(
                        new Roles(
                                text(overrides.taskRoleArn()), text(overrides.executionRoleArn())),
                        new TaskSize(
                                text(overrides.cpu()).flatMap(ComputeSize::cpuUnitsIn),
                                text(overrides.memory()).flatMap(ComputeSize::mebibytesIn),
                                Optional.ofNullable(overrides.ephemeralStorage())
                                        .map(EphemeralStorage::sizeInGiB)
                                        .flatMap(SdkValues::size)),
                        overrides.containerOverrides().stream()
                                .flatMap(TaskOverrideReader::container)
                                .toList());
    }

    private static Stream<io.gatecheck.task.ContainerOverride> container(
            ContainerOverride override) {
        return text(override.name()).stream()
                .map(name ->
                        new io.gatecheck.task.ContainerOverride(
                                name,
                                !override.command().isEmpty(),
                                environment(override),
                                size(override.cpu()),
                                new ContainerMemory(
                                        size(override.memory()),
                                        size(override.memoryReservation()))));
    }

    private static EnvironmentOverride environment(ContainerOverride override) {
        return new EnvironmentOverride(
                override.environment().stream().flatMap(TaskOverrideReader::name).toList(),
                override.environment().stream()
                        .filter(variable ->
                                text(variable.value()).filter(SecretLooks::has).isPresent())
                        .flatMap(TaskOverrideReader::name)
                        .toList(),
                override.environmentFiles().stream()
                        .flatMap(file -> text(file.value()).stream())
                        .toList());
    }

    private static Stream<String> name(KeyValuePair variable) {
        return text(variable.name()).stream();
    }
}
