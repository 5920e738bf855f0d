package io.gatecheck.local.lambda;

import io.gatecheck.dynamodb.control.ControlTable;
import io.gatecheck.dynamodb.control.DynamoDbAccounts;
import io.gatecheck.dynamodb.control.DynamoDbPolicies;
import io.gatecheck.dynamodb.violations.ViolationsTable;
import io.gatecheck.evaluator.lambda.TaskEventsHandler;
import io.gatecheck.local.moto.MotoServer;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.UnitId;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.policy.StarterPolicies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long the evaluator's zip takes from the start of its process to its first answer, under the
 * runtime interface client. One event is judged by all starter policies, against moto.
 */
public final class ColdStart {

    private static final int STARTS = 5;
    private static final int WARM = 20;
    private static final Path EVENT =
            Path.of("../shared/src/test/resources/events/fargate-running.json");

    private ColdStart() {}

    /**
     * Medians.
     *
     * @param cold from the start of the process to the first answer
     * @param warm from an event to its answer, afterwards
     * @param residentMegabytes after the last answer ({@code VmRSS})
     */
    public record Start(Duration cold, Duration warm, long residentMegabytes) {}

    /** Starts it a few times; the first start only warms what is around it, and is not counted. */
    public static Start measure() throws Exception {
        List<Start> starts = new ArrayList<>();
        try (MotoServer moto = MotoServer.start()) {
            prepare(moto);
            for (int i = 0; i <= STARTS; i++) {
                starts.add(start(moto));
            }
        }
        starts.removeFirst();
        return new Start(
                median(starts.stream().map(Start::cold).toList()),
                median(starts.stream().map(Start::warm).toList()),
                median(starts.stream().map(Start::residentMegabytes).toList()));
    }

    private static void prepare(MotoServer moto) {
        try (DynamoDbClient client =
                DynamoDbClient.builder()
                        .endpointOverride(moto.endpoint())
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("test", "test")))
                        .build()) {
            ControlTable.SCHEMA.create(client, "control");
            ViolationsTable.SCHEMA.create(client, "violations");
            var policies = new DynamoDbPolicies(client, "control");
            StarterPolicies.documents()
                    .forEach((id, yaml) ->
                            policies.publish(
                                    new PolicyVersion(id, 1, yaml, Instant.EPOCH, "benchmark")));
            new DynamoDbAccounts(client, "control")
                    .replaceAll(
                            List.of(
                                    new Account(
                                            new AccountId("111122223333"),
                                            "payments",
                                            new AccountPath(
                                                    List.of(
                                                            new OrganizationalUnit(
                                                                    new UnitId("r-root"), "Root"))),
                                            Map.of())));
        }
    }

    private static Start start(MotoServer moto) throws Exception {
        Path taskRoot = Files.createTempDirectory("gatecheck-cold-start");
        try (RuntimeApi api = new RuntimeApi();
                LambdaProcess function =
                        LambdaProcess.start(
                                TaskEventsHandler.class, taskRoot, api, settings(moto))) {
            answer(api, function);
            Instant began = function.handle().info().startInstant().orElseThrow();
            Duration cold = Duration.between(began, Instant.now());
            List<Duration> warm = new ArrayList<>();
            for (int i = 0; i < WARM; i++) {
                Instant asked = Instant.now();
                answer(api, function);
                warm.add(Duration.between(asked, Instant.now()));
            }
            return new Start(cold, median(warm), residentMegabytes(function.handle()));
        }
    }

    private static void answer(RuntimeApi api, LambdaProcess function)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        String answer = api.invoke(batch()).get(120, TimeUnit.SECONDS);
        if (!answer.replace(" ", "").contains("\"batchItemFailures\":[]")) {
            throw new IllegalStateException(answer + "\n" + function.output());
        }
    }

    private static String batch() throws IOException {
        var event = new JsonMapper().createObjectNode();
        event.putArray("Records")
                .addObject()
                .put("messageId", "message")
                .put("receiptHandle", "handle")
                .put("body", Files.readString(EVENT))
                .put("eventSource", "aws:sqs")
                .put("awsRegion", "eu-central-1")
                .putObject("attributes")
                .put("ApproximateReceiveCount", "1");
        return event.toString();
    }

    private static Map<String, String> settings(MotoServer moto) {
        return Map.of(
                "AWS_ENDPOINT_URL", moto.endpoint().toString(),
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test",
                "GATECHECK_CONTROL_TABLE", "control",
                "GATECHECK_VIOLATIONS_TABLE", "violations",
                "GATECHECK_READER_ROLE", "GatecheckReader",
                "GATECHECK_EXTERNAL_ID", "external-id",
                "GATECHECK_DEAD_LETTER_QUEUE_URL", moto.endpoint() + "/dead-letters",
                "GATECHECK_MAX_RECEIVES", "5");
    }

    private static long residentMegabytes(ProcessHandle process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(kibibytes -> Long.parseLong(kibibytes) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static <T extends Comparable<T>> T median(List<T> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
