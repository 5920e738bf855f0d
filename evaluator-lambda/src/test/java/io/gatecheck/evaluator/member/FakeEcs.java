package io.gatecheck.evaluator.member;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskField;

/** ECS as far as the evaluator asks it. */
record FakeEcs(FakeMembers members, String place) implements EcsClient {

    @Override
    public DescribeTaskDefinitionResponse describeTaskDefinition(
            DescribeTaskDefinitionRequest request) {
        members.called("ecs:DescribeTaskDefinition", place);
        TaskDefinition definition = members.definitions.get(request.taskDefinition());
        if (definition == null) {
            throw FakeMembers.error(ClientException.builder(), "ClientException", 400);
        }
        return DescribeTaskDefinitionResponse.builder().taskDefinition(definition).build();
    }

    @Override
    public DescribeTasksResponse describeTasks(DescribeTasksRequest request) {
        members.called("ecs:DescribeTasks", place);
        if (request.tasks().size() > 100 || !request.include().equals(List.of(TaskField.TAGS))) {
            throw FakeMembers.error(
                    InvalidParameterException.builder(), "InvalidParameterException", 400);
        }
        return DescribeTasksResponse.builder()
                .tasks(
                        request.tasks().stream()
                                .filter(members.tags::containsKey)
                                .filter(arn -> arn.contains("/" + request.cluster() + "/"))
                                .map(arn -> task(arn, members.tags.getOrDefault(arn, Map.of())))
                                .toList())
                .failures(
                        request.tasks().stream()
                                .filter(arn -> !members.tags.containsKey(arn))
                                .map(arn -> Failure.builder().arn(arn).reason("MISSING").build())
                                .toList())
                .build();
    }

    private static Task task(String arn, Map<String, String> tags) {
        return Task.builder()
                .taskArn(arn)
                .tags(
                        tags.entrySet().stream()
                                .map(tag ->
                                        Tag.builder()
                                                .key(tag.getKey())
                                                .value(tag.getValue())
                                                .build())
                                .toList())
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
