package io.gatecheck.ecs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.ecs.TaskReading.Ignored;
import io.gatecheck.ecs.TaskReading.Refused;
import io.gatecheck.ecs.TaskReading.Started;
import io.gatecheck.ecs.TaskReading.Stopped;
import io.gatecheck.task.Phase;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which events are believed, and what they are about. */
class TaskEventReaderTest {

    private static final EventFixture RUNNING = EventFixture.of("fargate-running");

    @Test
    void aStoppedTaskIsReadWithTheMomentInWhichItStopped() {
        var parsed = EventFixture.of("fargate-stopped").reading();

        assertThat(parsed)
                .isEqualTo(
                        new Stopped(
                                RUNNING.started().arn(),
                                Instant.parse("2026-03-02T11:40:11.750Z")));
    }

    @Test
    void aStoppedTaskWithoutThatMomentStoppedAtTheTimeOfTheEvent() {
        var parsed = EventFixture.of("fargate-stopped").without("/detail/stoppedAt").reading();

        assertThat(parsed)
                .isEqualTo(
                        new Stopped(
                                RUNNING.started().arn(), Instant.parse("2026-03-02T11:40:12Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "PROVISIONING, LAUNCHING",
        "PENDING, LAUNCHING",
        "ACTIVATING, LAUNCHING",
        "RUNNING, RUNNING"
    })
    void theStateOfATaskThatIsMeantToRunGivesItsPhase(String lastStatus, Phase phase) {
        var event = RUNNING.with("/detail/lastStatus", lastStatus).started();

        assertThat(event.phase()).isEqualTo(phase);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEACTIVATING", "STOPPING", "DEPROVISIONING", "DELETED", "NEWLY_MADE"})
    void otherStatesAreIgnored(String lastStatus) {
        var parsed = RUNNING.with("/detail/lastStatus", lastStatus).reading();

        assertThat(parsed).isEqualTo(new Ignored("tasks are not judged in this state"));
    }

    @Test
    void aTaskThatIsStoppingIsLeftToItsStoppedEvent() {
        var parsed = RUNNING.with("/detail/desiredStatus", "STOPPED").reading();

        assertThat(parsed)
                .isEqualTo(
                        new Ignored("the task is stopping; its STOPPED event has not arrived yet"));
    }

    @Test
    void otherEventsOfEcsAreIgnored() {
        var parsed = RUNNING.with("/detail-type", "ECS Deployment State Change").reading();

        assertThat(parsed).isEqualTo(new Ignored("its detail-type is not ECS Task State Change"));
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
        var parsed = RUNNING.without(pointer).reading();

        assertThat(parsed).isInstanceOf(Refused.class);
    }

    @Test
    void anEnvelopeOfAnotherAccountIsRefused() {
        var parsed = RUNNING.with("/account", "444455556666").reading();

        assertThat(parsed)
                .isEqualTo(new Refused("its account is not the account in its 'taskArn'"));
    }

    @Test
    void anEnvelopeOfAnotherRegionIsRefused() {
        var parsed = RUNNING.with("/region", "us-east-1").reading();

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
        var parsed = RUNNING.with("/detail/clusterArn", arn).reading();

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
        var parsed = RUNNING.with("/detail/taskDefinitionArn", arn).reading();

        assertThat(parsed).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-01-01T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "2013-12-31T23:59:59Z",
                "2200-01-01T00:00:00Z"
            })
    void aTimeInWhichThereIsNoTaskIsRefused(String time) {
        var refused = new Refused("one of its timestamps is before 2014 or after 2199 (UTC)");

        assertThat(RUNNING.with("/time", time).reading()).isEqualTo(refused);
        assertThat(EventFixture.of("fargate-stopped").with("/detail/stoppedAt", time).reading())
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2014-01-01T00:00:00Z", "2199-12-31T23:59:59Z"})
    void aTimeInWhichThereMayBeTasksIsRead(String time) {
        assertThat(RUNNING.with("/time", time).started().at()).isEqualTo(Instant.parse(time));
    }

    @Test
    void anEventOfAnotherSourceIsRefused() {
        var parsed = RUNNING.with("/source", "com.example.ecs").reading();

        assertThat(parsed).isEqualTo(new Refused("its source is not aws.ecs"));
    }

    @Test
    void aTaskArnOfNoTaskIsRefused() {
        var parsed = RUNNING.with("/detail/taskArn", "arn:aws:ecs:eu-central-1:1:task/x").reading();

        assertThat(parsed).isEqualTo(new Refused("its 'taskArn' is not the ARN of a task"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "hello", "{", "[]", "\"text\"", "null", "{} {}", "{\"a\":1,}"})
    void whatIsNotAJsonObjectIsRefused(String text) {
        assertThat(new TaskEventReader().read(text)).isInstanceOf(Refused.class);
    }

    @Test
    void theReasonForRefusingBrokenJsonQuotesNothingOfIt() {
        var parsed = new TaskEventReader().read("{\"value\":\n hunter2-in-plain-text}");

        assertThat(parsed).isEqualTo(new Refused("it is not valid JSON (line 2, column 2)"));
    }

    @Test
    void deepNestingIsRefused() {
        var parsed = new TaskEventReader().read("[".repeat(100_000));

        assertThat(parsed).isInstanceOf(Refused.class);
    }

    @Test
    void aTextAsLargeAsSqsDeliversIsRead() {
        String json = RUNNING.json();

        var parsed = new TaskEventReader().read(json + " ".repeat(1024 * 1024 - json.length()));

        assertThat(parsed).isInstanceOf(Started.class);
    }

    @Test
    void aLargerTextIsRefused() {
        String json = RUNNING.json();

        var parsed = new TaskEventReader().read(json + " ".repeat(1024 * 1024 + 1 - json.length()));

        assertThat(parsed)
                .isEqualTo(new Refused("it is larger than 1 MiB, the most that SQS delivers"));
    }

    @Test
    void theSizeOfATextIsCountedInBytes() {
        var parsed = new TaskEventReader().read("\"" + "ü".repeat(600 * 1024) + "\"");

        assertThat(parsed)
                .isEqualTo(new Refused("it is larger than 1 MiB, the most that SQS delivers"));
    }
}
