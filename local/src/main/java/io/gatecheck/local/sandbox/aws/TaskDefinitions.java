package io.gatecheck.local.sandbox.aws;

import io.gatecheck.local.sandbox.workload.Revision;
import io.gatecheck.local.sandbox.workload.SandboxContainer;
import io.gatecheck.local.sandbox.workload.Workload;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.RuntimePlatform;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/** Task definitions as {@code ecs:DescribeTaskDefinition} shows them. */
final class TaskDefinitions {

    private TaskDefinitions() {}

    static TaskDefinition of(Workload workload, int number) {
        Revision revision = workload.revision(number);
        String roles = "arn:aws:iam::" + workload.account().id() + ":role/";
        return TaskDefinition.builder()
                .taskDefinitionArn(workload.definitionArn(number))
                .family(workload.name())
                .revision(number)
                .status(TaskDefinitionStatus.ACTIVE)
                .networkMode(revision.host().networkMode())
                .requiresCompatibilities(Compatibility.fromValue(revision.host().launchType()))
                .cpu(String.valueOf(revision.cpu()))
                .memory(String.valueOf(revision.memory()))
                .taskRoleArn(roles + workload.name())
                .executionRoleArn(roles + "ecs-execution")
                .runtimePlatform(
                        RuntimePlatform.builder()
                                .operatingSystemFamily(revision.host().operatingSystem())
                                .cpuArchitecture("X86_64")
                                .build())
                .containerDefinitions(containers(workload, revision))
                .build();
    }

    private static List<ContainerDefinition> containers(Workload workload, Revision revision) {
        int count = revision.containers().size();
        return revision.containers().stream()
                .map(container -> container(workload, revision, container, revision.cpu() / count))
                .toList();
    }

    private static ContainerDefinition container(
            Workload workload, Revision revision, SandboxContainer container, long cpu) {
        ContainerDefinition.Builder definition =
                ContainerDefinition.builder()
                        .name(container.name())
                        .image(container.image())
                        .cpu((int) cpu)
                        .essential(true)
                        .privileged(container.privileged())
                        .readonlyRootFilesystem(false)
                        .environment(
                                KeyValuePair.builder()
                                        .name("STAGE")
                                        .value(workload.cluster())
                                        .build());
        if (workload.isService() && container.equals(revision.containers().getFirst())) {
            definition.portMappings(
                    PortMapping.builder().containerPort(SandboxContainer.PORT).build());
        }
        if (container.logged()) {
            definition.logConfiguration(
                    LogConfiguration.builder()
                            .logDriver(LogDriver.AWSLOGS)
                            .options(
                                    Map.of(
                                            "awslogs-group", "/ecs/" + workload.name(),
                                            "awslogs-region", workload.region().code(),
                                            "awslogs-stream-prefix", container.name()))
                            .build());
        }
        return definition.build();
    }
}
