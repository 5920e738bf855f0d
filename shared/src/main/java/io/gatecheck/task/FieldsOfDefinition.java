package io.gatecheck.task;

import static io.gatecheck.task.Facet.DEFINITION;
import static io.gatecheck.task.Facet.REVISION;
import static io.gatecheck.task.TaskField.field;
import static io.gatecheck.task.TaskField.unique;

import java.util.stream.Stream;

/** The fields of a task definition, of its volumes and of its state. */
final class FieldsOfDefinition {

    private FieldsOfDefinition() {}

    static Stream<TaskField> all() {
        return Stream.of(
                unique(
                        TaskDefinition.class,
                        "registeredBy",
                        DEFINITION,
                        TaskDefinition::registeredBy),
                unique(
                        TaskDefinition.class,
                        "registeredAt",
                        DEFINITION,
                        TaskDefinition::registeredAt),
                field(
                        TaskDefinition.class,
                        "proxyContainer",
                        DEFINITION,
                        TaskDefinition::proxyContainer),
                field(TaskDefinition.class, "taskRole", DEFINITION, TaskDefinition::taskRole),
                field(
                        TaskDefinition.class,
                        "executionRole",
                        DEFINITION,
                        TaskDefinition::executionRole),
                field(TaskDefinition.class, "cpu", DEFINITION, TaskDefinition::cpu),
                field(TaskDefinition.class, "memory", DEFINITION, TaskDefinition::memory),
                field(
                        TaskDefinition.class,
                        "ephemeralStorageGib",
                        DEFINITION,
                        TaskDefinition::ephemeralStorageGib),
                field(TaskDefinition.class, "pidMode", DEFINITION, TaskDefinition::pidMode),
                field(TaskDefinition.class, "ipcMode", DEFINITION, TaskDefinition::ipcMode),
                field(
                        TaskDefinition.class,
                        "operatingSystem",
                        DEFINITION,
                        TaskDefinition::operatingSystem),
                field(
                        TaskDefinition.class,
                        "cpuArchitecture",
                        DEFINITION,
                        TaskDefinition::cpuArchitecture),
                field(
                        TaskDefinition.class,
                        "faultInjection",
                        DEFINITION,
                        TaskDefinition::faultInjection),
                field(
                        TaskDefinition.class,
                        "requiresCompatibilities",
                        DEFINITION,
                        TaskDefinition::requiresCompatibilities),
                field(TaskDefinition.class, "volumes", DEFINITION, TaskDefinition::volumes),
                field(Volume.class, "name", DEFINITION, Volume::name),
                field(Volume.class, "kind", DEFINITION, Volume::kind),
                field(Volume.class, "hostPath", DEFINITION, Volume::hostPath),
                field(Volume.class, "efs", DEFINITION, Volume::efs),
                field(EfsVolume.class, "fileSystemId", DEFINITION, EfsVolume::fileSystemId),
                field(EfsVolume.class, "rootDirectory", DEFINITION, EfsVolume::rootDirectory),
                field(
                        EfsVolume.class,
                        "transitEncryption",
                        DEFINITION,
                        EfsVolume::transitEncryption),
                field(EfsVolume.class, "iam", DEFINITION, EfsVolume::iam),
                field(EfsVolume.class, "accessPoint", DEFINITION, EfsVolume::accessPoint),
                field(DefinitionState.class, "status", REVISION, DefinitionState::status),
                unique(
                        DefinitionState.class,
                        "latestRevision",
                        REVISION,
                        DefinitionState::latestRevision),
                field(DefinitionState.class, "tags", REVISION, DefinitionState::tags));
    }
}
