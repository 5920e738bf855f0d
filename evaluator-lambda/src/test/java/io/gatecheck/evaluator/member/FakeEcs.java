package io.gatecheck.evaluator.member;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.DescribeCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeCapacityProvidersResponse;
import software.amazon.awssdk.services.ecs.model.DescribeClustersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeClustersResponse;
import software.amazon.awssdk.services.ecs.model.DescribeServiceRevisionsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServiceRevisionsResponse;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import software.amazon.awssdk.services.ecs.model.ServiceField;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionField;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;
import software.amazon.awssdk.services.ecs.model.TaskField;

/** ECS as far as the evaluator asks it. */
record FakeEcs(FakeMembers members, MemberRegion region) implements EcsClient {

    @Override
    public DescribeTaskDefinitionResponse describeTaskDefinition(
            DescribeTaskDefinitionRequest request) {
        members.called("ecs:DescribeTaskDefinition", region);
        String asked = request.taskDefinition();
        TaskDefinition definition =
                Optional.ofNullable(
                                members.definitions.get(members.newest.getOrDefault(asked, asked)))
                        .or(() -> newestActive(asked))
                        .orElseThrow(() ->
                                FakeMembers.error(
                                        ClientException.builder(), "ClientException", 400));
        DescribeTaskDefinitionResponse.Builder answer =
                DescribeTaskDefinitionResponse.builder().taskDefinition(definition);
        if (request.include().contains(TaskDefinitionField.TAGS)) {
            answer.tags(
                    FakeMembers.tags(
                            members.definitionTags.getOrDefault(
                                    definition.taskDefinitionArn(), Map.of())));
        }
        return answer.build();
    }

    private Optional<TaskDefinition> newestActive(String family) {
        return members.definitions.values().stream()
                .filter(definition -> family.equals(definition.family()))
                .filter(definition -> definition.status() == TaskDefinitionStatus.ACTIVE)
                .max(Comparator.comparing(TaskDefinition::revision));
    }

    @Override
    public DescribeTasksResponse describeTasks(DescribeTasksRequest request) {
        members.called("ecs:DescribeTasks", region);
        if (request.tasks().size() > 100 || !request.include().equals(List.of(TaskField.TAGS))) {
            throw FakeMembers.error(
                    InvalidParameterException.builder(), "InvalidParameterException", 400);
        }
        return DescribeTasksResponse.builder()
                .tasks(
                        request.tasks().stream()
                                .filter(arn -> arn.contains("/" + request.cluster() + "/"))
                                .flatMap(arn -> Stream.ofNullable(members.tasks.get(arn)))
                                .toList())
                .failures(
                        request.tasks().stream()
                                .filter(arn -> !members.tasks.containsKey(arn))
                                .map(arn -> Failure.builder().arn(arn).reason("MISSING").build())
                                .toList())
                .build();
    }

    @Override
    public DescribeServicesResponse describeServices(DescribeServicesRequest request) {
        members.called("ecs:DescribeServices", region);
        if (request.services().size() > 10
                || !request.include().equals(List.of(ServiceField.TAGS))) {
            throw FakeMembers.error(
                    InvalidParameterException.builder(), "InvalidParameterException", 400);
        }
        return DescribeServicesResponse.builder()
                .services(found(request.services(), members.services))
                .build();
    }

    @Override
    public DescribeServiceRevisionsResponse describeServiceRevisions(
            DescribeServiceRevisionsRequest request) {
        members.called("ecs:DescribeServiceRevisions", region);
        return DescribeServiceRevisionsResponse.builder()
                .serviceRevisions(found(request.serviceRevisionArns(), members.revisions))
                .build();
    }

    @Override
    public DescribeClustersResponse describeClusters(DescribeClustersRequest request) {
        members.called("ecs:DescribeClusters", region);
        if (request.clusters().size() > 100) {
            throw FakeMembers.error(
                    InvalidParameterException.builder(), "InvalidParameterException", 400);
        }
        return DescribeClustersResponse.builder()
                .clusters(found(request.clusters(), members.clusters))
                .build();
    }

    @Override
    public DescribeCapacityProvidersResponse describeCapacityProviders(
            DescribeCapacityProvidersRequest request) {
        members.called("ecs:DescribeCapacityProviders", region);
        if (request.capacityProviders().size() > 10) {
            throw FakeMembers.error(
                    InvalidParameterException.builder(), "InvalidParameterException", 400);
        }
        return DescribeCapacityProvidersResponse.builder()
                .capacityProviders(found(request.capacityProviders(), members.providers))
                .build();
    }

    private static <T> List<T> found(List<String> names, Map<String, T> all) {
        return names.stream().flatMap(name -> Stream.ofNullable(all.get(name))).toList();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
