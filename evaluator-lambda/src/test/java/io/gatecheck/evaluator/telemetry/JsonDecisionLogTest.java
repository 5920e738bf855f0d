package io.gatecheck.evaluator.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.ecs.EventFixture;
import io.gatecheck.evaluator.composition.EvaluatorWorld;
import io.gatecheck.evaluator.intake.Decision;
import io.gatecheck.evaluator.intake.Outcome;
import io.gatecheck.evaluator.member.FakeMembers;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonDecisionLogTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final EvaluatorWorld world = new EvaluatorWorld();

    @Test
    void aDecisionIsOneLine() {
        world.require("no-exec", "!task.launch.executeCommand")
                .require("tagged", "\"team\" in task.tags");
        world.members.fail("ecs:DescribeTasks", FakeMembers.denied());

        var _ = world.evaluate(EventFixture.of("fargate-running"));

        assertThat(lines().getFirst())
                .isEqualTo(
                        JSON.readTree(
                                """
                                {
                                  "message": "m0",
                                  "receives": 1,
                                  "outcome": "judged",
                                  "account": "111122223333",
                                  "region": "eu-central-1",
                                  "cluster": "shop",
                                  "service": "checkout",
                                  "task": "b99d40b39da0454cb3e0e0ad3e5f9d10",
                                  "phase": "RUNNING",
                                  "verdicts": {"FAIL": 1, "UNKNOWN": 1},
                                  "failed": ["no-exec"],
                                  "read": ["EVENT", "TASK"],
                                  "missing": {"TASK": "ecs:DescribeTasks in 111122223333 eu-central-1 was denied (AccessDeniedException)"},
                                  "millis": 0,
                                  "lagMillis": 1000
                                }
                                """));
    }

    @Test
    void aRefusedMessageIsLoggedWithItsReason() {
        var _ = world.evaluate("nonsense");

        assertThat(lines().getFirst())
                .isEqualTo(
                        JSON.readTree(
                                """
                                {
                                  "message": "m0",
                                  "receives": 1,
                                  "outcome": "refused",
                                  "reason": "it is not valid JSON (line 1, column 1)",
                                  "millis": 0
                                }
                                """));
    }

    @Test
    void whatFailedForGoodIsLoggedAndCounted() {
        world.require("no-exec", "!task.launch.executeCommand");
        world.slackRefuses("there is no such channel");

        var _ = world.evaluate(EventFixture.of("fargate-running"));

        assertThat(lines().getFirst().at("/outcome").asString()).isEqualTo("judged");
        assertThat(lines().getFirst().at("/failures"))
                .isEqualTo(
                        JSON.readTree(
                                "[\"the alert for no-exec was not sent: there is no such channel\"]"));
        assertThat(lines().getLast().at("/FailedForGood").asInt()).isEqualTo(1);
    }

    @Test
    void aBatchEndsWithItsMetrics() {
        world.require("no-exec", "!task.launch.executeCommand");

        var _ = world.evaluate(EventFixture.of("fargate-running").json(), "nonsense");

        JsonNode metrics = lines().getLast();
        assertThat(metrics.at("/_aws/CloudWatchMetrics/0/Namespace").asString())
                .isEqualTo("Gatecheck");
        assertThat(metrics.at("/_aws/Timestamp").asLong()).isEqualTo(1772446531000L);
        assertThat(metrics.at("/_aws/CloudWatchMetrics/0/Metrics").size()).isEqualTo(16);
        assertThat(metrics.at("/Messages").asInt()).isEqualTo(2);
        assertThat(metrics.at("/Refused").asInt()).isEqualTo(1);
        assertThat(metrics.at("/VerdictsFAIL").asInt()).isEqualTo(1);
        assertThat(metrics.at("/TasksRecorded").asInt()).isEqualTo(1);
        assertThat(metrics.at("/LagMillis")).isEqualTo(JSON.readTree("[1000]"));
    }

    @Test
    void aTaskThatIsNotRecordedForReplayIsLoggedAndCountedAndJudgedAllTheSame() {
        world.require("no-exec", "!task.launch.executeCommand");
        world.recorded.isAway(true);

        var decisions = world.evaluate(EventFixture.of("fargate-running"));

        assertThat(decisions)
                .extracting(Decision::outcome)
                .containsExactly(new Outcome.Judged(List.of()));
        assertThat(lines())
                .contains(
                        JSON.readTree(
                                """
                                {
                                  "outcome": "tasks-not-recorded",
                                  "reason": "IllegalStateException: the table is away"
                                }
                                """));
        assertThat(lines().getLast().at("/RecordingFailed").asInt()).isEqualTo(1);
        assertThat(lines().getLast().at("/TasksRecorded").asInt()).isZero();
    }

    private List<JsonNode> lines() {
        return world.logged().lines().map(JSON::readTree).toList();
    }
}
