package io.gatecheck.evaluator.facts;

import io.gatecheck.task.Container;
import io.gatecheck.task.ImageReference;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.Secret;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** Takes from a task definition what policies can read; values of variables are left behind. */
final class DefinitionMapping {

    private DefinitionMapping() {}

    static Definition definition(TaskDefinition definition) {
        return new Definition(
                Optional.ofNullable(definition.networkModeAsString()),
                text(definition.taskRoleArn()),
                text(definition.executionRoleArn()),
                definition.containerDefinitions().stream()
                        .map(DefinitionMapping::container)
                        .toList());
    }

    /** Absent fields mean what ECS takes them for (API_ContainerDefinition). */
    private static Container container(ContainerDefinition container) {
        return new Container(
                container.name(),
                ImageReference.parse(container.image()),
                Optional.empty(),
                Boolean.TRUE.equals(container.privileged()),
                text(container.user()),
                Boolean.TRUE.equals(container.readonlyRootFilesystem()),
                Optional.ofNullable(container.logConfiguration())
                        .map(LogConfiguration::logDriverAsString),
                container.environment().stream().map(KeyValuePair::name).toList(),
                container.secrets().stream().map(Secret::name).toList(),
                !Boolean.FALSE.equals(container.essential()),
                size(container.cpu()).orElse(0L),
                size(container.memory()),
                size(container.memoryReservation()),
                false);
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }

    private static Optional<Long> size(@Nullable Integer size) {
        return Optional.ofNullable(size).map(Integer::longValue).filter(value -> value > 0);
    }
}
