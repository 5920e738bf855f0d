package io.gatecheck.ecs;

import static io.gatecheck.ecs.SdkValues.text;

import io.gatecheck.snapshot.DefinitionContent;
import io.gatecheck.snapshot.RevisionState;
import io.gatecheck.task.DefinitionPlatform;
import io.gatecheck.task.Namespaces;
import io.gatecheck.task.Registration;
import io.gatecheck.task.Roles;
import io.gatecheck.task.TaskSize;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.EphemeralStorage;
import software.amazon.awssdk.services.ecs.model.ProxyConfiguration;
import software.amazon.awssdk.services.ecs.model.RuntimePlatform;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** Reads task definitions; the values of variables are left behind. */
public final class DefinitionReader {

    private DefinitionReader() {}

    /** What a revision says, and will always say. */
    public static DefinitionContent content(TaskDefinition definition) {
        return new DefinitionContent(
                Optional.ofNullable(definition.networkModeAsString()),
                Optional.ofNullable(definition.proxyConfiguration())
                        .map(ProxyConfiguration::containerName)
                        .flatMap(SdkValues::text),
                new Registration(
                        text(definition.registeredBy()),
                        Optional.ofNullable(definition.registeredAt())),
                new Roles(text(definition.taskRoleArn()), text(definition.executionRoleArn())),
                size(definition),
                new Namespaces(
                        text(definition.pidModeAsString()), text(definition.ipcModeAsString())),
                platform(definition),
                Boolean.TRUE.equals(definition.enableFaultInjection()),
                definition.volumes().stream().map(VolumeReader::read).toList(),
                definition.containerDefinitions().stream().map(ContainerReader::read).toList());
    }

    /**
     * What changes about a revision.
     *
     * @param latest the newest active revision of its family; empty if none is active
     */
    public static RevisionState state(
            DescribeTaskDefinitionResponse answer, Optional<Long> latest) {
        return new RevisionState(
                answer.taskDefinition().statusAsString(), latest, SdkValues.tags(answer.tags()));
    }

    private static TaskSize size(TaskDefinition definition) {
        return new TaskSize(
                text(definition.cpu()).flatMap(ComputeSize::cpuUnitsIn),
                text(definition.memory()).flatMap(ComputeSize::mebibytesIn),
                Optional.ofNullable(definition.ephemeralStorage())
                        .map(EphemeralStorage::sizeInGiB)
                        .flatMap(SdkValues::size));
    }

    private static DefinitionPlatform platform(TaskDefinition definition) {
        Optional<RuntimePlatform> platform = Optional.ofNullable(definition.runtimePlatform());
        return new DefinitionPlatform(
                platform.map(RuntimePlatform::operatingSystemFamilyAsString),
                platform.map(RuntimePlatform::cpuArchitectureAsString),
                definition.requiresCompatibilitiesAsStrings());
    }
}
