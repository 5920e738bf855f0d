package io.gatecheck.stacksets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.event.ruler.Ruler;

/** Which events the rules take, as EventBridge's own matcher says. */
class EventPatternTest {

    private final Template member = Template.member();

    /** Events as AWS sends them, whole; the same that the evaluator's own tests read. */
    private static final Path SAMPLES =
            Path.of("..", "shared", "src", "test", "resources", "events");

    @ParameterizedTest
    @CsvSource({
        "fargate-provisioning.json,         TaskStartedRule",
        "fargate-running.json,              TaskStartedRule",
        "fargate-guardduty.json,            TaskStartedRule",
        "ec2-running.json,                  TaskStartedRule",
        "capacity-provider-running.json,    TaskStartedRule",
        "standalone-overrides-running.json, TaskStartedRule",
        "fargate-stopped.json,              TaskStoppedRule",
    })
    void whatAwsSendsIsForwarded(String sample, String rule) throws Exception {
        String event = Files.readString(SAMPLES.resolve(sample));

        assertThat(rulesThatTake(event)).containsExactly(rule);
        assertThat(takes(Template.central(), "TaskEventsRule", event)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "PROVISIONING,   RUNNING, TaskStartedRule",
        "RUNNING,        RUNNING, TaskStartedRule",
        "STOPPED,        STOPPED, TaskStoppedRule",
        "PENDING,        RUNNING, ",
        "ACTIVATING,     RUNNING, ",
        "RUNNING,        STOPPED, ",
        "PROVISIONING,   STOPPED, ",
        "DEACTIVATING,   STOPPED, ",
        "STOPPING,       STOPPED, ",
        "DEPROVISIONING, STOPPED, ",
    })
    void aTaskIsForwardedOnceForEachStateThatIsJudged(
            String lastStatus, String desiredStatus, String rule) throws Exception {
        String event = event("aws.ecs", "ECS Task State Change", lastStatus, desiredStatus);

        assertThat(rulesThatTake(event)).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource({
        "aws.ecs, ECS Deployment State Change",
        "aws.ecs, ECS Container Instance State Change",
        "made.up, ECS Task State Change",
    })
    void nothingElseIsForwarded(String source, String type) throws Exception {
        String event = event(source, type, "RUNNING", "RUNNING");

        assertThat(rulesThatTake(event)).isEmpty();
        assertThat(takes(Template.central(), "TaskEventsRule", event)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"PROVISIONING, RUNNING", "RUNNING, RUNNING", "STOPPED, STOPPED"})
    void whatIsForwardedReachesTheEvaluator(String lastStatus, String desiredStatus)
            throws Exception {
        String event = event("aws.ecs", "ECS Task State Change", lastStatus, desiredStatus);

        assertThat(takes(Template.central(), "TaskEventsRule", event)).isTrue();
    }

    private List<String> rulesThatTake(String event) throws Exception {
        List<String> rules = new ArrayList<>();
        for (String rule : List.of("TaskStartedRule", "TaskStoppedRule")) {
            if (takes(member, rule, event)) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private static boolean takes(Template template, String rule, String event) throws Exception {
        String pattern = template.properties(rule).required("EventPattern").toString();
        return Ruler.matchesRule(event, pattern);
    }

    /** An event as AWS sends it, cut to what the patterns could read. */
    private static String event(
            String source, String type, String lastStatus, String desiredStatus) {
        return """
        {"version": "0", "id": "9bcdac79-b31f-4d3d-9410-fbd727c29fab", "detail-type": "%s",
         "source": "%s", "account": "111122223333", "time": "2026-11-23T14:05:00Z",
         "region": "eu-central-1",
         "resources": ["arn:aws:ecs:eu-central-1:111122223333:task/shop/b99d40b39be6404294b6f0c8f3f6a2f3"],
         "detail": {"clusterArn": "arn:aws:ecs:eu-central-1:111122223333:cluster/shop",
           "lastStatus": "%s", "desiredStatus": "%s", "version": 3,
           "containers": [{"name": "web", "lastStatus": "PENDING"}]}}
        """
                .formatted(type, source, lastStatus, desiredStatus);
    }
}
