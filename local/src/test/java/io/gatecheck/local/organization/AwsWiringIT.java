package io.gatecheck.local.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.cases.TaskCases;
import io.gatecheck.dynamodb.control.DynamoDbPolicies;
import io.gatecheck.dynamodb.violations.DynamoDbViolationRepository;
import io.gatecheck.evaluator.composition.EvaluatorComposition;
import io.gatecheck.evaluator.composition.Settings;
import io.gatecheck.evaluator.lambda.TaskEventsHandler;
import io.gatecheck.local.moto.Deployment;
import io.gatecheck.local.moto.GovernedOrganization;
import io.gatecheck.local.moto.OnMoto;
import io.gatecheck.local.moto.StandardAwsSettings;
import io.gatecheck.local.moto.TaskStateChange;
import io.gatecheck.violation.ViolationQuery;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * The function as production wires it, by its environment and the standard AWS settings alone: the
 * tables, queues and roles are those of the stacks, and Slack's webhook comes from a secret.
 */
@Tag("emulator")
@ExtendWith(OnMoto.class)
class AwsWiringIT {

    private final Clock clock = Clock.systemUTC();
    private final PrintStream log = new PrintStream(OutputStream.nullOutputStream());

    @Test
    void anEventOnTheQueueBecomesViolationsInTheTableAndPostsToSlack(
            GovernedOrganization governed) {
        var member = governed.organization().members().getFirst();
        var task = governed.run(TaskCases.ALL.getLast(), member);
        var expected = Problem.expected(member.id(), task.taskCase()).toList();
        var queues =
                new CentralQueues(governed.organization().central().sqs(), governed.deployment());
        try (var _ = new StandardAwsSettings(governed.moto(), GovernedOrganization.HOME);
                var dynamoDb = DynamoDbClient.create();
                var slack = new SlackReceiver()) {
            var settings = settings(governed.deployment(), secret(slack));
            var _ =
                    EvaluatorComposition.organizationSyncOnAws(settings.controlTable(), clock)
                            .synchronize();
            CentralGatecheck.publishStarterPolicies(
                    new DynamoDbPolicies(dynamoDb, settings.controlTable()));
            var handler = new TaskEventsHandler(EvaluatorComposition.onAws(settings, log, clock));

            queues.send(TaskStateChange.running(task, Instant.now()).whole());
            queues.drain(batch -> handler.handleRequest(batch, new NoContext()));

            assertThat(queues.takeDeadLetters()).isEmpty();
            var violations =
                    new DynamoDbViolationRepository(dynamoDb, settings.violationsTable(), clock)
                            .list(ViolationQuery.newest(50));
            assertThat(violations.items())
                    .extracting(Problem::of)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(slack.told())
                    .containsExactlyInAnyOrderElementsOf(Problem.thatAreTold(expected));
        }
    }

    private static Settings settings(Deployment deployment, String slackSecret) {
        return Settings.of(
                Map.of(
                        Settings.CONTROL_TABLE,
                        deployment.controlTable(),
                        Settings.VIOLATIONS_TABLE,
                        deployment.violationsTable(),
                        Settings.READER_ROLE,
                        "GatecheckReader",
                        Settings.EXTERNAL_ID,
                        Deployment.EXTERNAL_ID,
                        Settings.DEAD_LETTER_QUEUE_URL,
                        deployment.deadLettersUrl(),
                        Settings.MAX_RECEIVES,
                        "5",
                        Settings.SLACK_SECRET_ID,
                        slackSecret));
    }

    private static String secret(SlackReceiver slack) {
        try (var secrets = SecretsManagerClient.create()) {
            return secrets.createSecret(ask ->
                            ask.name("gatecheck/slack")
                                    .secretString("{\"webhookUrl\": \"" + slack.webhook() + "\"}"))
                    .arn();
        }
    }
}
