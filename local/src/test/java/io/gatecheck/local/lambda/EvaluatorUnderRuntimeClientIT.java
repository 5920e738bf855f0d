package io.gatecheck.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gatecheck.dynamodb.control.ControlTable;
import io.gatecheck.dynamodb.control.DynamoDbAccounts;
import io.gatecheck.dynamodb.control.DynamoDbPolicies;
import io.gatecheck.dynamodb.violations.DynamoDbViolationRepository;
import io.gatecheck.dynamodb.violations.ViolationsTable;
import io.gatecheck.evaluator.lambda.TaskEventsHandler;
import io.gatecheck.local.moto.MotoServer;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.UnitId;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyPublisher.PublishResult;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationQuery;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The zip that goes to AWS, under the client with which AWS runs it, against moto's AWS. */
@Tag("emulator")
class EvaluatorUnderRuntimeClientIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String MEMBER = "111122223333";
    private static final Path EVENT =
            Path.of("..", "shared", "src", "test", "resources", "events", "fargate-running.json");

    private final MotoServer moto = MotoServer.start();
    private final RuntimeApi api = new RuntimeApi();
    private final List<String> slackPosts = new CopyOnWriteArrayList<>();
    private final AwsCredentialsProvider central =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
    private final DynamoDbClient dynamoDb = client(DynamoDbClient.builder(), central);
    private final SqsClient sqs = client(SqsClient.builder(), central);

    private HttpServer slack;
    private String deadLetters;
    private String slackSecret;

    @TempDir private Path taskRoot;

    @BeforeEach
    void makeTheWorld() throws IOException {
        ControlTable.SCHEMA.create(dynamoDb, "control");
        ViolationsTable.SCHEMA.create(dynamoDb, "violations");
        publish("no-execute-command");
        publish("no-privileged-containers");
        OrganizationalUnit unit = new OrganizationalUnit(new UnitId("ou-ab12-prod"), "Production");
        new DynamoDbAccounts(dynamoDb, "control")
                .replaceAll(
                        List.of(
                                new Account(
                                        new AccountId(MEMBER),
                                        "payments-prod",
                                        new AccountPath(List.of(unit)),
                                        Map.of())));
        registerPrivilegedTask();
        deadLetters = sqs.createQueue(queue -> queue.queueName("dead-letters")).queueUrl();
        slack = slackThatRefuses("basket");
        slackSecret = slackSecret("http://127.0.0.1:" + slack.getAddress().getPort() + "/hook");
    }

    @AfterEach
    void endTheWorld() {
        slack.stop(0);
        dynamoDb.close();
        sqs.close();
        api.close();
        moto.close();
    }

    @Test
    void aBatchIsJudgedRecordedAndAlertedAndOnlyWhatFailedComesBack() throws Exception {
        String breaking = Files.readString(EVENT).replace("checkout-web:7", "checkout-web:1");
        String unheard =
                breaking.replace("service:checkout", "service:basket")
                        .replace(
                                "b99d40b39da0454cb3e0e0ad3e5f9d10",
                                "c88d40b39da0454cb3e0e0ad3e5f9d11");
        try (LambdaProcess function =
                LambdaProcess.start(TaskEventsHandler.class, taskRoot, api, settings())) {
            String answer =
                    api.invoke(batch(breaking, "not an event", unheard))
                            .orTimeout(60, TimeUnit.SECONDS)
                            .exceptionally(e -> {
                                throw new AssertionError(function.output(), e);
                            })
                            .get();

            assertThat(JSON.readTree(answer))
                    .as(function.output())
                    .isEqualTo(
                            JSON.readTree(
                                    "{\"batchItemFailures\": [{\"itemIdentifier\": \"message-2\"}]}"));
            assertThat(function.output()).doesNotContain("webhookUrl", "/hook", "WARNING");
        }

        assertThat(violations())
                .extracting(
                        v -> v.place().service().value(),
                        v -> v.policy().id().value(),
                        violation -> violation.alert().pending())
                .containsExactlyInAnyOrder(
                        tuple("checkout", "no-execute-command", false),
                        tuple("checkout", "no-privileged-containers", false),
                        tuple("basket", "no-execute-command", true),
                        tuple("basket", "no-privileged-containers", true));
        assertThat(slackPosts).filteredOn(post -> post.contains("*Service*\\ncheckout")).hasSize(2);
        assertThat(sqs.receiveMessage(receive -> receive.queueUrl(deadLetters)).messages())
                .extracting(message -> message.body())
                .containsExactly("not an event");
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("AWS_ENDPOINT_URL", moto.endpoint().toString()),
                Map.entry("AWS_REGION", "eu-central-1"),
                Map.entry("AWS_ACCESS_KEY_ID", "test"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "test"),
                Map.entry("GATECHECK_CONTROL_TABLE", "control"),
                Map.entry("GATECHECK_VIOLATIONS_TABLE", "violations"),
                Map.entry("GATECHECK_READER_ROLE", "GatecheckReader"),
                Map.entry("GATECHECK_EXTERNAL_ID", "external-id"),
                Map.entry("GATECHECK_DEAD_LETTER_QUEUE_URL", deadLetters),
                Map.entry("GATECHECK_MAX_RECEIVES", "5"),
                Map.entry("GATECHECK_SLACK_SECRET_ID", slackSecret));
    }

    /** A batch as SQS gives it to Lambda. */
    private static String batch(String... bodies) {
        var event = JSON.createObjectNode();
        ArrayNode records = event.putArray("Records");
        for (String body : bodies) {
            records.addObject()
                    .put("messageId", "message-" + (records.size() - 1))
                    .put("receiptHandle", "handle")
                    .put("body", body)
                    .put("eventSource", "aws:sqs")
                    .put("awsRegion", "eu-central-1")
                    .putObject("attributes")
                    .put("ApproximateReceiveCount", "1");
        }
        return event.toString();
    }

    private void publish(String policy) throws IOException {
        try (InputStream file =
                PolicyVersion.class.getResourceAsStream(
                        "/policies/gatecheck-ecs-baseline/" + policy + ".yaml")) {
            String yaml = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            PublishResult result =
                    new DynamoDbPolicies(dynamoDb, "control")
                            .publish(
                                    new PolicyVersion(
                                            new PolicyId(policy),
                                            1,
                                            yaml,
                                            Instant.parse("2026-03-02T10:00:00Z"),
                                            "test"));
            assertThat(result).isInstanceOf(PublishResult.Published.class);
        }
    }

    private void registerPrivilegedTask() {
        try (StsClient sts = client(StsClient.builder(), central)) {
            Credentials given =
                    sts.assumeRole(role ->
                                    role.roleArn("arn:aws:iam::" + MEMBER + ":role/Deployer")
                                            .roleSessionName("test"))
                            .credentials();
            AwsCredentialsProvider member =
                    StaticCredentialsProvider.create(
                            AwsSessionCredentials.create(
                                    given.accessKeyId(),
                                    given.secretAccessKey(),
                                    given.sessionToken()));
            try (EcsClient ecs = client(EcsClient.builder(), member)) {
                ContainerDefinition web =
                        ContainerDefinition.builder()
                                .name("web")
                                .image("web:1")
                                .memory(512)
                                .privileged(true)
                                .build();
                ecs.registerTaskDefinition(
                        task -> task.family("checkout-web").containerDefinitions(web));
            }
        }
    }

    private String slackSecret(String webhook) {
        try (SecretsManagerClient secrets = client(SecretsManagerClient.builder(), central)) {
            return secrets.createSecret(secret ->
                            secret.name("slack")
                                    .secretString("{\"webhookUrl\": \"" + webhook + "\"}"))
                    .arn();
        }
    }

    /** An incoming webhook that does not take messages about one service. */
    private HttpServer slackThatRefuses(String service) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> take(exchange, service));
        server.start();
        return server;
    }

    private void take(HttpExchange exchange, String refused) throws IOException {
        String post = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        slackPosts.add(post);
        boolean takes = !post.contains("*Service*\\n" + refused);
        byte[] answer = (takes ? "ok" : "internal_error").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(takes ? 200 : 500, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private List<Violation> violations() {
        return new DynamoDbViolationRepository(dynamoDb, "violations", Clock.systemUTC())
                .list(ViolationQuery.newest(10))
                .items();
    }

    private <B extends AwsClientBuilder<B, C>, C> C client(
            B builder, AwsCredentialsProvider credentials) {
        return builder.endpointOverride(moto.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(credentials)
                .build();
    }
}
