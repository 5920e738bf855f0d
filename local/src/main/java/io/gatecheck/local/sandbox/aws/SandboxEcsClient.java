package io.gatecheck.local.sandbox.aws;

import io.gatecheck.local.sandbox.workload.SandboxState;
import io.gatecheck.local.sandbox.workload.SandboxTask;
import io.gatecheck.local.sandbox.workload.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Attachment;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.DescribeCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeCapacityProvidersResponse;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersResponse;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionField;
import software.amazon.awssdk.services.ecs.model.TaskField;

/** Answers for ECS in one account and Region; what the evaluator does not call is not supported. */
final class SandboxEcsClient implements EcsClient {

    private final SandboxState state;
    private final ReaderAccess reach;

    SandboxEcsClient(SandboxState state, ReaderAccess reach) {
        this.state = state;
        this.reach = reach;
    }

    @Override
    public DescribeTasksResponse describeTasks(DescribeTasksRequest request) {
        reach.check();
        boolean withTags = request.include().contains(TaskField.TAGS);
        List<Task> tasks = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (String arn : request.tasks()) {
            state.task(arn)
                    .filter(task -> reach.owns(task.workload()))
                    .map(task -> describe(task, withTags))
                    .ifPresentOrElse(
                            tasks::add,
                            () ->
                                    failures.add(
                                            Failure.builder().arn(arn).reason("MISSING").build()));
        }
        return DescribeTasksResponse.builder().tasks(tasks).failures(failures).build();
    }

    @Override
    public DescribeTaskDefinitionResponse describeTaskDefinition(
            DescribeTaskDefinitionRequest request) {
        reach.check();
        String arn =
                request.taskDefinition().contains(":")
                        ? request.taskDefinition()
                        : newestRevision(request.taskDefinition());
        Workload workload =
                state.definition(arn)
                        .filter(reach::owns)
                        .orElseThrow(SandboxEcsClient::noSuchDefinition);
        DescribeTaskDefinitionResponse.Builder described =
                DescribeTaskDefinitionResponse.builder()
                        .taskDefinition(TaskDefinitions.of(workload, number(arn)));
        if (request.include().contains(TaskDefinitionField.TAGS)) {
            described.tags(team(workload));
        }
        return described.build();
    }

    @Override
    public DescribeServicesResponse describeServices(DescribeServicesRequest request) {
        reach.check();
        return DescribeServicesResponse.builder()
                .services(
                        request.services().stream()
                                .flatMap(name -> newest(request.cluster(), name).stream())
                                .map(task ->
                                        ServicesAndClusters.service(
                                                task.workload(), task.revisionNumber()))
                                .toList())
                .build();
    }

    @Override
    public DescribeClustersResponse describeClusters(DescribeClustersRequest request) {
        reach.check();
        return DescribeClustersResponse.builder()
                .clusters(
                        state.all().stream()
                                .map(SandboxTask::workload)
                                .filter(reach::owns)
                                .filter(workload -> request.clusters().contains(workload.cluster()))
                                .map(ServicesAndClusters::cluster)
                                .distinct()
                                .toList())
                .build();
    }

    @Override
    public DescribeCapacityProvidersResponse describeCapacityProviders(
            DescribeCapacityProvidersRequest request) {
        reach.check();
        return DescribeCapacityProvidersResponse.builder()
                .capacityProviders(
                        state.all().stream()
                                .filter(task -> !task.revision().host().isFargate())
                                .map(SandboxTask::workload)
                                .filter(reach::owns)
                                .filter(workload ->
                                        request.capacityProviders()
                                                .contains(workload.capacityProvider()))
                                .map(ServicesAndClusters::capacityProvider)
                                .distinct()
                                .toList())
                .build();
    }

    /** No revision is ever deregistered here. */
    private String newestRevision(String family) {
        return state.definitions()
                .filter(each -> reach.owns(each.getValue()))
                .filter(each -> each.getValue().name().equals(family))
                .map(Map.Entry::getKey)
                .max(Comparator.comparing(SandboxEcsClient::number))
                .orElseThrow(SandboxEcsClient::noSuchDefinition);
    }

    private static int number(String definitionArn) {
        return Integer.parseInt(definitionArn.substring(definitionArn.lastIndexOf(':') + 1));
    }

    private static Tag team(Workload workload) {
        return Tag.builder().key("team").value(workload.cluster()).build();
    }

    /** The task of a service that was started last; what it runs is what the service deploys. */
    private Optional<SandboxTask> newest(String cluster, String service) {
        return state.all().stream()
                .filter(task -> reach.owns(task.workload()) && task.workload().isService())
                .filter(task -> task.workload().cluster().equals(cluster))
                .filter(task -> task.workload().name().equals(service))
                .max(Comparator.comparing(SandboxTask::createdAt));
    }

    private static Task describe(SandboxTask task, boolean withTags) {
        Task.Builder described =
                Task.builder()
                        .taskArn(task.arn())
                        .clusterArn(task.workload().clusterArn())
                        .taskDefinitionArn(task.definitionArn())
                        .group(task.group())
                        .launchType(task.revision().host().launchType())
                        .lastStatus(task.status().name())
                        .version((long) task.version())
                        .createdAt(task.createdAt())
                        .enableExecuteCommand(task.revision().executeCommand());
        if (withTags) {
            described.tags(team(task.workload()));
        }
        task.revision().host().platformFamily().ifPresent(described::platformFamily);
        if (task.revision().host().hasOwnInterface()) {
            described.attachments(
                    Attachment.builder()
                            .id(task.attachmentId())
                            .type("ElasticNetworkInterface")
                            .details(
                                    detail("subnetId", task.subnetId()),
                                    detail("networkInterfaceId", task.interfaceId()))
                            .build());
        }
        return described.build();
    }

    private static KeyValuePair detail(String name, String value) {
        return KeyValuePair.builder().name(name).value(value).build();
    }

    private static ClientException noSuchDefinition() {
        return ClientException.builder()
                .message("Unable to describe task definition.")
                .statusCode(400)
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
