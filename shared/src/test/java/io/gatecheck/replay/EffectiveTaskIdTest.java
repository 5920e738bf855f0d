package io.gatecheck.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.ecs.DefinitionReader;
import io.gatecheck.ecs.EventFixture;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.snapshot.TaskMerge;
import io.gatecheck.task.Facet;
import io.gatecheck.task.TaskSnapshot;
import io.gatecheck.task.Tasks;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

class EffectiveTaskIdTest {

    @Test
    void whatDiffersFromLaunchToLaunchIsNoPartOfIt() {
        EventFixture first = EventFixture.of("fargate-guardduty");
        EventFixture second =
                first.task("another")
                        .with("/detail/availabilityZone", "eu-central-1c")
                        .with("/detail/startedBy", "ecs-svc/99")
                        .with("/detail/createdAt", "2026-03-05T10:00:00Z");

        assertThat(id(second.started())).isEqualTo(id(first.started()));
    }

    @Test
    void aContainerThatAwsAddsHasAnotherNameInEachTask() {
        EventFixture first = EventFixture.of("fargate-guardduty");
        EventFixture second =
                first.with("/detail/containers/1/name", "aws-guardduty-agent-zZ9Y8x7");

        assertThat(snapshot(second.started()).task().launch().injectedContainers())
                .containsExactly("aws-guardduty-agent-zZ9Y8x7");
        assertThat(id(second.started())).isEqualTo(id(first.started()));
    }

    @Test
    void anotherImageOrAnotherOverrideIsAnotherOne() {
        EventFixture first = EventFixture.of("fargate-guardduty");
        EventFixture image = first.with("/detail/containers/0/image", "nginx:1.28");
        EventFixture override =
                first.with(
                        "/detail/overrides",
                        Map.of("taskRoleArn", "arn:aws:iam::111122223333:role/other"));

        assertThat(id(first.started()))
                .isNotEqualTo(id(image.started()))
                .isNotEqualTo(id(override.started()));
    }

    private static EffectiveTaskId id(ObservedTask task) {
        return EffectiveTaskId.of(snapshot(task));
    }

    private static TaskSnapshot snapshot(ObservedTask task) {
        TaskDefinition definition =
                TaskDefinition.builder()
                        .containerDefinitions(
                                ContainerDefinition.builder()
                                        .name(task.containers().getFirst().name())
                                        .image("nginx:1.27")
                                        .build())
                        .build();
        return TaskMerge.snapshot(
                task,
                Tasks.ACCOUNT,
                Facts.NONE.with(
                        Facet.DEFINITION, new Fact.Known<>(DefinitionReader.content(definition))),
                _ -> Optional.empty());
    }
}
