package io.gatecheck.ecs;

import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** What ECS describes of the definitions of the tasks in the event fixtures. */
public final class Definitions {

    private Definitions() {}

    /** One container, web, on a network interface of its own. */
    public static TaskDefinition web(String arn) {
        return TaskDefinition.builder()
                .taskDefinitionArn(arn)
                .networkMode(NetworkMode.AWSVPC)
                .taskRoleArn("arn:aws:iam::111122223333:role/checkout")
                .executionRoleArn("arn:aws:iam::111122223333:role/execution")
                .containerDefinitions(
                        ContainerDefinition.builder()
                                .name("web")
                                .image("111122223333.dkr.ecr.eu-central-1.amazonaws.com/web:1.4.2")
                                .environment(
                                        KeyValuePair.builder()
                                                .name("STAGE")
                                                .value("swordfish-in-plain-text")
                                                .build())
                                .cpu(256)
                                .memory(512)
                                .build())
                .build();
    }
}
