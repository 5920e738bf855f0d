package io.gatecheck.ecs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatecheck.ecs.TaskReading.Refused;
import io.gatecheck.ecs.TaskReading.Started;
import io.gatecheck.organization.ServiceName;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.NetworkAttachment;
import io.gatecheck.snapshot.ObservedContainer;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.task.ContainerMemory;
import io.gatecheck.task.ContainerOverride;
import io.gatecheck.task.DefinitionArn;
import io.gatecheck.task.EnvironmentOverride;
import io.gatecheck.task.Launch;
import io.gatecheck.task.Overrides;
import io.gatecheck.task.Phase;
import io.gatecheck.task.Roles;
import io.gatecheck.task.TaskArn;
import io.gatecheck.task.TaskSize;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an event says of a task. */
class TaskDetailReaderTest {

    private static final EventFixture RUNNING = EventFixture.of("fargate-running");

    @Test
    void aRunningFargateTaskIsReadWhole() {
        var event = RUNNING.started();

        assertThat(event)
                .isEqualTo(
                        new ObservedTask(
                                TaskArn.parse(
                                                "arn:aws:ecs:eu-central-1:111122223333:task/shop/b99d40b39da0454cb3e0e0ad3e5f9d10")
                                        .orElseThrow(),
                                Phase.RUNNING,
                                Instant.parse("2026-03-02T10:15:30Z"),
                                DefinitionArn.parse(
                                                "arn:aws:ecs:eu-central-1:111122223333:task-definition/checkout-web:7")
                                        .orElseThrow(),
                                Optional.of(new ServiceName("checkout")),
                                new Launch(
                                        "FARGATE",
                                        true,
                                        "service",
                                        Optional.of("service:checkout"),
                                        "ecs-svc/1234567890123456789",
                                        Optional.of("1.4.0"),
                                        Optional.empty(),
                                        Optional.of("eu-central-1a"),
                                        Optional.of(Instant.parse("2026-03-02T10:15:02.123Z")),
                                        List.of(),
                                        new Overrides(
                                                Roles.NONE,
                                                TaskSize.NONE,
                                                List.of(
                                                        new ContainerOverride(
                                                                "web",
                                                                false,
                                                                EnvironmentOverride.NONE,
                                                                Optional.empty(),
                                                                ContainerMemory.UNLIMITED)))),
                                Optional.empty(),
                                new TaskSize(
                                        Optional.of(512L), Optional.of(1024L), Optional.of(20L)),
                                List.of(
                                        new ObservedContainer(
                                                "web",
                                                Optional.of(
                                                        "111122223333.dkr.ecr.eu-central-1.amazonaws.com/web:1.4.2"),
                                                Optional.of(
                                                        "sha256:74b2c688c700ec95a93e478cdb959737c148df3fbf5ea706abe0318726e885e6"))),
                                List.of(
                                        new NetworkAttachment(
                                                Optional.of("subnet-0abcd1234abcd1234"),
                                                Optional.of("eni-0abcd1234abcd1234"),
                                                List.of("10.0.0.139"))),
                                Facts.NONE,
                                Map.of()));
    }

    @Test
    void aPlannedInterfaceIsKnownByItsSubnetOnly() {
        var event = EventFixture.of("fargate-provisioning").started();

        assertThat(event.phase()).isEqualTo(Phase.LAUNCHING);
        assertThat(event.attachments())
                .containsExactly(
                        new NetworkAttachment(
                                Optional.of("subnet-0abcd1234abcd1234"),
                                Optional.empty(),
                                List.of()));
        assertThat(event.containers().getFirst().digest()).isEmpty();
    }

    @Test
    void aContainerThatAwsAddedHasNoImage() {
        var event = EventFixture.of("fargate-guardduty").started();

        assertThat(event.containers())
                .extracting(ObservedContainer::name, each -> each.image().isPresent())
                .containsExactly(tuple("web", true), tuple("aws-guardduty-agent-ab1C2dE", false));
    }

    @Test
    void aTaskOnFargateCapacityWithoutLaunchTypeIsAFargateTask() {
        var event = EventFixture.of("capacity-provider-running").started();

        assertThat(event.capacityProvider()).contains("FARGATE_SPOT");
        assertThat(event.launch().type()).isEqualTo("FARGATE");
    }

    @Test
    void aTaskOnOtherCapacityWithoutLaunchTypeIsNotGuessedAt() {
        var event =
                EventFixture.of("capacity-provider-running")
                        .with("/detail/capacityProviderName", "my-instances")
                        .started();

        assertThat(event.launch().type()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC2", "EXTERNAL", "MANAGED_INSTANCES", "NEWLY_MADE"})
    void everyLaunchTypeIsKeptAsAwsNamesIt(String launchType) {
        var event = RUNNING.with("/detail/launchType", launchType).started();

        assertThat(event.launch().type()).isEqualTo(launchType);
    }

    @Test
    void aTaskWithoutAnInterfaceOfItsOwnHasNoAttachment() {
        var event = EventFixture.of("ec2-running").started();

        assertThat(event.attachments()).isEmpty();
        assertThat(event.subnetId()).isEmpty();
        assertThat(event.launch().platformVersion()).isEmpty();
    }

    @Test
    void anAttachmentOfAnotherKindIsNotAnInterface() {
        var event =
                RUNNING.with("/detail/attachments/0/type", "AmazonElasticBlockStorage").started();

        assertThat(event.attachments()).isEmpty();
    }

    @Test
    void anInterfaceIsKnownByTheNameThatDescribeTasksUsesToo() {
        var event = RUNNING.with("/detail/attachments/0/type", "ElasticNetworkInterface").started();

        assertThat(event.subnetId()).contains("subnet-0abcd1234abcd1234");
    }

    @Test
    void overridesAreReadWithoutTheValuesOfVariables() {
        var event = EventFixture.of("standalone-overrides-running").started();

        assertThat(event.size().cpu()).contains(1024L);
        assertThat(event.size().memory()).contains(4096L);
        assertThat(event.launch().overrides())
                .isEqualTo(
                        new Overrides(
                                new Roles(
                                        Optional.of("arn:aws:iam::111122223333:role/report-admin"),
                                        Optional.of(
                                                "arn:aws:iam::111122223333:role/report-execution")),
                                new TaskSize(
                                        Optional.of(1024L), Optional.of(4096L), Optional.of(50L)),
                                List.of(
                                        new ContainerOverride(
                                                "web",
                                                true,
                                                new EnvironmentOverride(
                                                        List.of("REPORT_DAY", "DB_PASSWORD"),
                                                        List.of(),
                                                        List.of()),
                                                Optional.of(512L),
                                                new ContainerMemory(
                                                        Optional.of(3072L), Optional.of(1024L))))));
        assertThat(event.size().ephemeralStorageGib()).contains(50L);
        assertThat(event.toString()).doesNotContain("hunter2");
    }

    @Test
    void anOverrideWhoseValueLooksLikeASecretIsNamedWithoutIt() {
        var event =
                EventFixture.of("standalone-overrides-running")
                        .with(
                                "/detail/overrides/containerOverrides/0/environment/0/value",
                                "postgres://report:swordfish@db/report")
                        .started();

        var override = event.launch().overrides().of("web").orElseThrow();

        assertThat(override.environment().suspicious()).containsExactly("REPORT_DAY");
        assertThat(event.toString()).doesNotContain("swordfish");
    }

    @Test
    void environmentFilesOfAnOverrideAreNamed() {
        var file = Map.of("type", "s3", "value", "arn:aws:s3:::settings/report.env");
        var event =
                EventFixture.of("standalone-overrides-running")
                        .with(
                                "/detail/overrides/containerOverrides/0/environmentFiles",
                                List.of(file))
                        .started();

        assertThat(event.launch().overrides().of("web").orElseThrow().environment().files())
                .containsExactly("arn:aws:s3:::settings/report.env");
    }

    @ParameterizedTest
    @CsvSource({"family:nightly-report", "my-own-group", "service:", "''"})
    void aTaskWhoseGroupNamesNoServiceGoesByItsFamily(String group) {
        var event = RUNNING.with("/detail/group", group).started();

        assertThat(event.service()).isEmpty();
        assertThat(event.place().service()).hasToString("checkout-web");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:15:02.123Z,         2026-03-02T10:15:02.123Z",
        "2026-03-02T11:15:02.123000+01:00, 2026-03-02T10:15:02.123Z",
        "1772446502.123,                   2026-03-02T10:15:02.123Z",
        "yesterday,",
        "1e2147483647,",
        "'',"
    })
    void theTimeOfCreationIsReadHoweverItIsWritten(String written, @Nullable Instant time) {
        var event = RUNNING.with("/detail/createdAt", written).started();

        assertThat(event.launch().createdAt()).isEqualTo(Optional.ofNullable(time));
    }

    @Test
    void aTaskWithoutGroupGoesByItsFamily() {
        var event = RUNNING.without("/detail/group").started();

        assertThat(event.place().service()).hasToString("checkout-web");
    }

    @Test
    void whatAwsAddsOrChangesIsTolerated() {
        var parsed =
                RUNNING.with("/detail/newField", Map.of("a", List.of(1, 2)))
                        .with("/detail/version", "not a number any more")
                        .with("/detail/cpu", 512)
                        .with("/detail/enableExecuteCommand", "true")
                        .with("/detail/ephemeralStorage", List.of())
                        .with("/detail/platformVersion", Map.of("major", 1))
                        .with("/detail/containers/0/networkInterfaces", "none")
                        .reading();

        assertThat(parsed).isInstanceOf(Started.class);
        var event = ((Started) parsed).task();
        assertThat(event.size().cpu()).contains(512L);
        assertThat(event.launch().executeCommand()).isTrue();
        assertThat(event.launch().platformVersion()).isEmpty();
    }

    @Test
    void aSizeThatCannotBeReadIsRefusedRatherThanTakenForNone() {
        var parsed = RUNNING.with("/detail/cpu", "plenty").reading();

        assertThat(parsed).isInstanceOf(Refused.class);
    }
}
