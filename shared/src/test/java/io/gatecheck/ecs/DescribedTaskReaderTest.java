package io.gatecheck.ecs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.task.ContainerMemory;
import io.gatecheck.task.ContainerOverride;
import io.gatecheck.task.EnvironmentOverride;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.EnvironmentFile;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskOverride;

/** In the SDK's records everything can be absent, also what AWS always writes. */
class DescribedTaskReaderTest {

    private static final String LIKE_A_SECRET = "AKIA0123456789ABCDEF";

    @Test
    void aTagWithoutAValueHasTheEmptyOne() {
        var task =
                Task.builder()
                        .tags(
                                Tag.builder().key("a").build(),
                                Tag.builder().value("of nothing").build(),
                                Tag.builder().key("b").value("x").build())
                        .build();

        assertThat(DescribedTaskReader.described(task).tags()).isEqualTo(Map.of("a", "", "b", "x"));
    }

    @Test
    void anOverriddenVariableWithoutANameIsSkipped() {
        var override =
                software.amazon.awssdk.services.ecs.model.ContainerOverride.builder()
                        .name("app")
                        .environment(
                                KeyValuePair.builder().value("x").build(),
                                KeyValuePair.builder().value(LIKE_A_SECRET).build(),
                                KeyValuePair.builder().name("KEY").value(LIKE_A_SECRET).build(),
                                KeyValuePair.builder().name("EMPTY").build())
                        .environmentFiles(
                                EnvironmentFile.builder().build(),
                                EnvironmentFile.builder().value("arn:aws:s3:::b/e.env").build())
                        .build();

        var overrides =
                started(TaskOverride.builder().containerOverrides(override).build())
                        .launch()
                        .overrides();

        assertThat(overrides.containers())
                .containsExactly(
                        new ContainerOverride(
                                "app",
                                false,
                                new EnvironmentOverride(
                                        List.of("KEY", "EMPTY"),
                                        List.of("KEY"),
                                        List.of("arn:aws:s3:::b/e.env")),
                                Optional.empty(),
                                ContainerMemory.UNLIMITED));
    }

    private static ObservedTask started(TaskOverride overrides) {
        var task =
                Task.builder()
                        .taskArn("arn:aws:ecs:eu-central-1:111122223333:task/prod/1")
                        .taskDefinitionArn(
                                "arn:aws:ecs:eu-central-1:111122223333:task-definition/web:3")
                        .lastStatus("RUNNING")
                        .desiredStatus("RUNNING")
                        .overrides(overrides)
                        .build();
        return ((TaskReading.Started) DescribedTaskReader.read(task, true, Instant.EPOCH)).task();
    }
}
