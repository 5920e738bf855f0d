package io.gatecheck.ecs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.UnitId;
import io.gatecheck.snapshot.DescribedTask;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.snapshot.TaskMerge;
import io.gatecheck.task.Facet;
import io.gatecheck.task.TaskField;
import io.gatecheck.task.TaskSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** One task, as three sources tell of it, is one snapshot, as far as each can know. */
class SameTaskTest {

    private static final Account ACCOUNT =
            new Account(
                    new AccountId("111122223333"),
                    "shop",
                    new AccountPath(List.of(new OrganizationalUnit(new UnitId("r-ab12"), "Root"))),
                    Map.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fargate-running",
                "fargate-provisioning",
                "fargate-guardduty",
                "ec2-running",
                "capacity-provider-running",
                "standalone-overrides-running"
            })
    void anEventAndDescribeTasksSayTheSame(String fixture) {
        var event = EventFixture.of(fixture).started();
        var described = described(EventFixture.of(fixture), event.at());
        var facts =
                definition(event)
                        .with(
                                Facet.TASK,
                                new Fact.Known<>(
                                        DescribedTaskReader.described(
                                                task(EventFixture.of(fixture)))));

        assertThat(snapshot(described, definition(event))).isEqualTo(snapshot(event, facts));
    }

    @Test
    void aTaskThatIsDescribedWithItsTagsNeedsNobodyToAskForThem() {
        var task =
                task(EventFixture.of("fargate-running")).toBuilder()
                        .tags(Tag.builder().key("team").value("shop").build())
                        .platformFamily("Linux")
                        .build();

        var with = started(DescribedTaskReader.read(task, true, Instant.EPOCH));
        var without = started(DescribedTaskReader.read(task, false, Instant.EPOCH));

        assertThat(with.told().of(Facet.TASK, DescribedTask.class))
                .isEqualTo(
                        new Fact.Known<>(
                                new DescribedTask(Map.of("team", "shop"), Optional.of("LINUX"))));
        assertThat(without.told()).isEqualTo(Facts.NONE);
    }

    @Test
    void aStoppedTaskIsNoTaskToJudge() {
        var task = task(EventFixture.of("fargate-stopped"));

        assertThat(DescribedTaskReader.read(task, true, Instant.EPOCH))
                .isEqualTo(EventFixture.of("fargate-stopped").reading());
    }

    /** What a definition does not tell of the task is missing; all else is as the event says. */
    @ParameterizedTest
    @ValueSource(strings = {"fargate-running", "ec2-running"})
    void aDefinitionSaysTheSameAsTheEventAsFarAsItCanKnow(String fixture) {
        var event = EventFixture.of(fixture).started();
        var definition = taskDefinition(event);
        var defined = snapshot(DefinedTaskReader.read(definition), Facts.NONE);
        var running = snapshot(event, definition(event));

        compare(defined, defined.task(), running.task());
    }

    private static void compare(TaskSnapshot defined, Object one, Object other) {
        for (TaskField field : TaskField.in(one.getClass().getName())) {
            if (defined.missing().reason(field).isPresent()) {
                continue;
            }
            List<?> some = parts(field.read().apply(one));
            List<?> others = parts(field.read().apply(other));
            assertThat(some).as("%s", field).hasSameSizeAs(others);
            for (int i = 0; i < some.size(); i++) {
                if (field.holds().isPresent()) {
                    compare(defined, some.get(i), others.get(i));
                } else {
                    assertThat(some.get(i)).as("%s", field).isEqualTo(others.get(i));
                }
            }
        }
    }

    private static List<?> parts(Object value) {
        return switch (value) {
            case List<?> list -> list;
            case Optional<?> optional -> optional.stream().toList();
            default -> List.of(value);
        };
    }

    private static ObservedTask described(EventFixture event, Instant at) {
        return started(DescribedTaskReader.read(task(event), true, at));
    }

    private static ObservedTask started(TaskReading reading) {
        return ((TaskReading.Started) reading).task();
    }

    /** The definition that is described of the task, as large as the event says. */
    private static TaskDefinition taskDefinition(ObservedTask event) {
        return Definitions.web(event.definition().text()).toBuilder()
                .family(event.definition().family())
                .networkMode(event.attachments().isEmpty() ? "bridge" : "awsvpc")
                .cpu(event.size().cpu().map(Object::toString).orElse(null))
                .memory(event.size().memory().map(Object::toString).orElse(null))
                .ephemeralStorage(storage ->
                        storage.sizeInGiB(
                                event.size().ephemeralStorageGib().map(Math::toIntExact).orElse(0)))
                .build();
    }

    private static Facts definition(ObservedTask event) {
        return Facts.NONE.with(
                Facet.DEFINITION,
                new Fact.Known<>(DefinitionReader.content(taskDefinition(event))));
    }

    private static TaskSnapshot snapshot(ObservedTask task, Facts facts) {
        return TaskMerge.snapshot(task, ACCOUNT, facts, _ -> Optional.empty());
    }

    /** The same task as the SDK has it of DescribeTasks, which calls interfaces otherwise. */
    private static Task task(EventFixture event) {
        return SdkJson.read(
                event.json().replace("\"eni\"", "\"ElasticNetworkInterface\""),
                "/detail",
                Task.builder());
    }
}
