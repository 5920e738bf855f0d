package io.gatecheck.evaluator.facts;

import io.gatecheck.evaluator.event.ComputeSize;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.EphemeralStorage;
import software.amazon.awssdk.services.ecs.model.RuntimePlatform;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** Takes from a task definition what policies can read; values of variables are left behind. */
final class DefinitionMapping {

    private DefinitionMapping() {}

    static Definition definition(TaskDefinition definition) {
        return new Definition(
                Optional.ofNullable(definition.networkModeAsString()),
                task(definition),
                definition.containerDefinitions().stream()
                        .map(ContainerMapping::container)
                        .toList());
    }

    private static io.gatecheck.task.TaskDefinition task(TaskDefinition definition) {
        Optional<RuntimePlatform> platform = Optional.ofNullable(definition.runtimePlatform());
        return new io.gatecheck.task.TaskDefinition(
                text(definition.registeredBy()),
                Optional.ofNullable(definition.registeredAt()),
                text(definition.taskRoleArn()),
                text(definition.executionRoleArn()),
                text(definition.cpu()).flatMap(ComputeSize::cpuUnitsIn),
                text(definition.memory()).flatMap(ComputeSize::mebibytesIn),
                Optional.ofNullable(definition.ephemeralStorage())
                        .map(EphemeralStorage::sizeInGiB)
                        .flatMap(DefinitionMapping::size),
                text(definition.pidModeAsString()),
                text(definition.ipcModeAsString()),
                platform.map(RuntimePlatform::operatingSystemFamilyAsString),
                platform.map(RuntimePlatform::cpuArchitectureAsString),
                Boolean.TRUE.equals(definition.enableFaultInjection()),
                Optional.ofNullable(definition.proxyConfiguration())
                        .flatMap(proxy -> text(proxy.containerName())),
                definition.requiresCompatibilitiesAsStrings(),
                definition.volumes().stream().map(VolumeMapping::volume).toList());
    }

    static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }

    static Optional<Long> size(@Nullable Integer size) {
        return Optional.ofNullable(size).map(Integer::longValue).filter(value -> value > 0);
    }
}
