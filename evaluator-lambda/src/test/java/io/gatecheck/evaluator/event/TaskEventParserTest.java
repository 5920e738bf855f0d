package io.gatecheck.evaluator.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatecheck.evaluator.event.ParsedEvent.Ignored;
import io.gatecheck.evaluator.event.ParsedEvent.Launch;
import io.gatecheck.evaluator.event.ParsedEvent.Refused;
import io.gatecheck.evaluator.event.ParsedEvent.Stopped;
import io.gatecheck.task.ContainerOverride;
import io.gatecheck.task.Overrides;
import io.gatecheck.task.Phase;
import io.gatecheck.task.TaskArn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskEventParserTest {

    private static final EventFixture RUNNING = EventFixture.of("fargate-running");

    @Test
    void aRunningFargateTaskIsReadWhole() {
        var event = RUNNING.launch();

        assertThat(event)
                .isEqualTo(
                        new TaskEvent(
                                TaskArn.parse(
                                                "arn:aws:ecs:eu-central-1:111122223333:task/shop/b99d40b39da0454cb3e0e0ad3e5f9d10")
                                        .orElseThrow(),
                                Phase.RUNNING,
                                Instant.parse("2026-03-02T10:15:30Z"),
                                DefinitionArn.parse(
                                                "arn:aws:ecs:eu-central-1:111122223333:task-definition/checkout-web:7")
                                        .orElseThrow(),
                                Optional.of("checkout"),
                                "FARGATE",
                                Optional.empty(),
                                Optional.of("1.4.0"),
                                "ecs-svc/1234567890123456789",
                                true,
                                Optional.of(512L),
                                Optional.of(1024L),
                                List.of(
                                        new EventContainer(
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
                                new Overrides(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of(
                                                new ContainerOverride(
                                                        "web",
                                                        false,
                                                        List.of(),
                                                        List.of(),
                                                        List.of(),
                                                        Optional.empty(),
                                                        Optional.empty(),
                                                        Optional.empty()))),
                                Optional.of("service:checkout"),
                                Optional.of("eu-central-1a"),
                                Optional.of(20L),
                                Optional.of(Instant.parse("2026-03-02T10:15:02.123Z"))));
    }

    @Test
    void aPlannedInterfaceIsKnownByItsSubnetOnly() {
        var event = EventFixture.of("fargate-provisioning").launch();

        assertThat(event.phase()).isEqualTo(Phase.LAUNCHING);
        assertThat(event.attachments())
                .containsExactly(
                        new NetworkAttachment(
                                Optional.of("subnet-0abcd1234abcd1234"),
                                Optional.empty(),
                                List.of()));
        assertThat(event.containers().getFirst().imageDigest()).isEmpty();
    }

    @Test
    void aStoppedTaskIsReadWithTheMomentInWhichItStopped() {
        var parsed = EventFixture.of("fargate-stopped").parsed();

        assertThat(parsed)
                .isEqualTo(
                        new Stopped(
                                RUNNING.launch().task(),
                                Instant.parse("2026-03-02T11:40:11.750Z")));
    }

    @Test
    void aStoppedTaskWithoutThatMomentStoppedAtTheTimeOfTheEvent() {
        var parsed = EventFixture.of("fargate-stopped").without("/detail/stoppedAt").parsed();

        assertThat(parsed)
                .isEqualTo(
                        new Stopped(
                                RUNNING.launch().task(), Instant.parse("2026-03-02T11:40:12Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "PROVISIONING, LAUNCHING",
        "PENDING, LAUNCHING",
        "ACTIVATING, LAUNCHING",
        "RUNNING, RUNNING"
    })
    void theStateOfATaskThatIsMeantToRunGivesItsPhase(String lastStatus, Phase phase) {
        var event = RUNNING.with("/detail/lastStatus", lastStatus).launch();

        assertThat(event.phase()).isEqualTo(phase);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEACTIVATING", "STOPPING", "DEPROVISIONING", "DELETED", "NEWLY_MADE"})
    void otherStatesAreIgnored(String lastStatus) {
        var parsed = RUNNING.with("/detail/lastStatus", lastStatus).parsed();

        assertThat(parsed).isEqualTo(new Ignored("nothing is judged in this state of a task"));
    }

    @Test
    void aTaskThatIsStoppingIsLeftToItsStoppedEvent() {
        var parsed = RUNNING.with("/detail/desiredStatus", "STOPPED").parsed();

        assertThat(parsed)
                .isEqualTo(
                        new Ignored(
                                "the task is stopping, and its STOPPED event is still to come"));
    }

    @Test
    void otherEventsOfEcsAreIgnored() {
        var parsed = RUNNING.with("/detail-type", "ECS Deployment State Change").parsed();

        assertThat(parsed).isEqualTo(new Ignored("it is not about the state of a task"));
    }

    @Test
    void aContainerThatAwsAddedHasNoImage() {
        var event = EventFixture.of("fargate-guardduty").launch();

        assertThat(event.containers())
                .extracting(EventContainer::name, each -> each.image().isPresent())
                .containsExactly(tuple("web", true), tuple("aws-guardduty-agent-ab1C2dE", false));
    }

    @Test
    void aTaskOnFargateCapacityWithoutLaunchTypeIsAFargateTask() {
        var event = EventFixture.of("capacity-provider-running").launch();

        assertThat(event.capacityProvider()).contains("FARGATE_SPOT");
        assertThat(event.launchType()).isEqualTo("FARGATE");
    }

    @Test
    void aTaskOnOtherCapacityWithoutLaunchTypeIsNotGuessedAt() {
        var event =
                EventFixture.of("capacity-provider-running")
                        .with("/detail/capacityProviderName", "my-instances")
                        .launch();

        assertThat(event.launchType()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC2", "EXTERNAL", "MANAGED_INSTANCES", "NEWLY_MADE"})
    void everyLaunchTypeIsKeptAsAwsNamesIt(String launchType) {
        var event = RUNNING.with("/detail/launchType", launchType).launch();

        assertThat(event.launchType()).isEqualTo(launchType);
    }

    @Test
    void aTaskWithoutAnInterfaceOfItsOwnHasNoAttachment() {
        var event = EventFixture.of("ec2-running").launch();

        assertThat(event.attachments()).isEmpty();
        assertThat(event.subnetId()).isEmpty();
        assertThat(event.platformVersion()).isEmpty();
    }

    @Test
    void anAttachmentOfAnotherKindIsNotAnInterface() {
        var event =
                RUNNING.with("/detail/attachments/0/type", "AmazonElasticBlockStorage").launch();

        assertThat(event.attachments()).isEmpty();
    }

    @Test
    void anInterfaceIsKnownByTheNameThatDescribeTasksUsesToo() {
        var event = RUNNING.with("/detail/attachments/0/type", "ElasticNetworkInterface").launch();

        assertThat(event.subnetId()).contains("subnet-0abcd1234abcd1234");
    }

    @Test
    void overridesAreReadWithoutTheValuesOfVariables() {
        var event = EventFixture.of("standalone-overrides-running").launch();

        assertThat(event.cpu()).contains(1024L);
        assertThat(event.memory()).contains(4096L);
        assertThat(event.overrides())
                .isEqualTo(
                        new Overrides(
                                Optional.of("arn:aws:iam::111122223333:role/report-admin"),
                                Optional.of("arn:aws:iam::111122223333:role/report-execution"),
                                Optional.of(1024L),
                                Optional.of(4096L),
                                List.of(
                                        new ContainerOverride(
                                                "web",
                                                true,
                                                List.of("REPORT_DAY", "DB_PASSWORD"),
                                                List.of(),
                                                List.of(),
                                                Optional.of(512L),
                                                Optional.of(3072L),
                                                Optional.of(1024L)))));
        assertThat(event.ephemeralStorageGib()).contains(50L);
        assertThat(event.toString()).doesNotContain("hunter2");
    }

    @Test
    void anOverrideWhoseValueLooksLikeASecretIsNamedWithoutIt() {
        var event =
                EventFixture.of("standalone-overrides-running")
                        .with(
                                "/detail/overrides/containerOverrides/0/environment/0/value",
                                "postgres://report:swordfish@db/report")
                        .launch();

        var override = event.overrides().of("web").orElseThrow();

        assertThat(override.suspiciousEnvironment()).containsExactly("REPORT_DAY");
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
                        .launch();

        assertThat(event.overrides().of("web").orElseThrow().environmentFiles())
                .containsExactly("arn:aws:s3:::settings/report.env");
    }

    @ParameterizedTest
    @CsvSource({"family:nightly-report", "my-own-group", "service:", "''"})
    void aTaskWhoseGroupNamesNoServiceGoesByItsFamily(String group) {
        var event = RUNNING.with("/detail/group", group).launch();

        assertThat(event.service()).isEmpty();
        assertThat(event.place().service()).isEqualTo("checkout-web");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:15:02.123Z,         2026-03-02T10:15:02.123Z",
        "2026-03-02T11:15:02.123000+01:00, 2026-03-02T10:15:02.123Z",
        "1772446502.123,                   2026-03-02T10:15:02.123Z",
        "yesterday,",
        "'',"
    })
    void theTimeOfCreationIsReadHoweverItIsWritten(String written, @Nullable Instant time) {
        var event = RUNNING.with("/detail/createdAt", written).launch();

        assertThat(event.createdAt()).isEqualTo(Optional.ofNullable(time));
    }

    @Test
    void aTaskWithoutGroupGoesByItsFamily() {
        var event = RUNNING.without("/detail/group").launch();

        assertThat(event.place().service()).isEqualTo("checkout-web");
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
                        .parsed();

        assertThat(parsed).isInstanceOf(Launch.class);
        var event = ((Launch) parsed).event();
        assertThat(event.cpu()).contains(512L);
        assertThat(event.executeCommand()).isTrue();
        assertThat(event.platformVersion()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/source",
                "/detail-type",
                "/account",
                "/region",
                "/time",
                "/detail",
                "/detail/taskArn",
                "/detail/clusterArn",
                "/detail/taskDefinitionArn",
                "/detail/lastStatus",
                "/detail/desiredStatus"
            })
    void anEventWithoutWhatIdentifiesItIsRefused(String pointer) {
        var parsed = RUNNING.without(pointer).parsed();

        assertThat(parsed).isInstanceOf(Refused.class);
    }

    @Test
    void anEnvelopeOfAnotherAccountIsRefused() {
        var parsed = RUNNING.with("/account", "444455556666").parsed();

        assertThat(parsed)
                .isEqualTo(new Refused("its account is not the account in its 'taskArn'"));
    }

    @Test
    void anEnvelopeOfAnotherRegionIsRefused() {
        var parsed = RUNNING.with("/region", "us-east-1").parsed();

        assertThat(parsed).isEqualTo(new Refused("its region is not the Region in its 'taskArn'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:ecs:eu-central-1:444455556666:cluster/shop",
                "arn:aws:ecs:us-east-1:111122223333:cluster/shop",
                "arn:aws:ecs:eu-central-1:111122223333:cluster/other"
            })
    void aForeignClusterIsRefused(String arn) {
        var parsed = RUNNING.with("/detail/clusterArn", arn).parsed();

        assertThat(parsed)
                .isEqualTo(new Refused("its 'clusterArn' is not the cluster in its 'taskArn'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:ecs:eu-central-1:444455556666:task-definition/checkout-web:7",
                "arn:aws:ecs:us-east-1:111122223333:task-definition/checkout-web:7"
            })
    void aForeignTaskDefinitionIsRefused(String arn) {
        var parsed = RUNNING.with("/detail/taskDefinitionArn", arn).parsed();

        assertThat(parsed).isInstanceOf(Refused.class);
    }

    @Test
    void anEventOfAnotherSourceIsRefused() {
        var parsed = RUNNING.with("/source", "com.example.ecs").parsed();

        assertThat(parsed).isEqualTo(new Refused("its source is not aws.ecs"));
    }

    @Test
    void aTaskArnOfNoTaskIsRefused() {
        var parsed = RUNNING.with("/detail/taskArn", "arn:aws:ecs:eu-central-1:1:task/x").parsed();

        assertThat(parsed).isEqualTo(new Refused("its 'taskArn' is not the ARN of a task"));
    }

    @Test
    void aSizeThatCannotBeReadIsRefusedRatherThanTakenForNone() {
        var parsed = RUNNING.with("/detail/cpu", "plenty").parsed();

        assertThat(parsed).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "hello", "{", "[]", "\"text\"", "null", "{} {}", "{\"a\":1,}"})
    void whatIsNotAJsonObjectIsRefused(String text) {
        assertThat(new TaskEventParser().parse(text)).isInstanceOf(Refused.class);
    }

    @Test
    void theReasonForRefusingBrokenJsonQuotesNothingOfIt() {
        var parsed = new TaskEventParser().parse("{\"value\":\n hunter2-in-plain-text}");

        assertThat(parsed).isEqualTo(new Refused("it is not JSON (line 2, column 2)"));
    }

    @Test
    void deepNestingIsRefused() {
        var parsed = new TaskEventParser().parse("[".repeat(100_000));

        assertThat(parsed).isInstanceOf(Refused.class);
    }

    @Test
    void aTextAsLargeAsSqsDeliversIsRead() {
        String json = RUNNING.json();

        var parsed = new TaskEventParser().parse(json + " ".repeat(1024 * 1024 - json.length()));

        assertThat(parsed).isInstanceOf(Launch.class);
    }

    @Test
    void aLargerTextIsRefused() {
        String json = RUNNING.json();

        var parsed =
                new TaskEventParser().parse(json + " ".repeat(1024 * 1024 + 1 - json.length()));

        assertThat(parsed)
                .isEqualTo(new Refused("it is larger than 1 MiB, the most that SQS delivers"));
    }

    @Test
    void theSizeOfATextIsCountedInBytes() {
        var parsed = new TaskEventParser().parse("\"" + "ü".repeat(600 * 1024) + "\"");

        assertThat(parsed)
                .isEqualTo(new Refused("it is larger than 1 MiB, the most that SQS delivers"));
    }
}
