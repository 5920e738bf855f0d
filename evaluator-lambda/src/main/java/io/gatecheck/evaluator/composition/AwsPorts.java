package io.gatecheck.evaluator.composition;

import io.gatecheck.alert.AlertChannel;
import io.gatecheck.dynamodb.control.DynamoDbAccounts;
import io.gatecheck.dynamodb.control.DynamoDbExemptions;
import io.gatecheck.dynamodb.control.DynamoDbPolicies;
import io.gatecheck.dynamodb.violations.DynamoDbAlertOutbox;
import io.gatecheck.dynamodb.violations.DynamoDbTaskRecorder;
import io.gatecheck.dynamodb.violations.DynamoDbUnknownVerdicts;
import io.gatecheck.dynamodb.violations.DynamoDbViolationRecorder;
import io.gatecheck.evaluator.member.AssumedRoleClients;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.evaluator.member.ReaderRole;
import io.gatecheck.evaluator.organizations.OrganizationSync;
import io.gatecheck.evaluator.slack.SlackAlertChannel;
import io.gatecheck.evaluator.slack.SlackSecret;
import io.gatecheck.evaluator.sqs.SqsDeadLetters;
import io.gatecheck.evaluator.telemetry.LogAlertChannel;
import java.time.Clock;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/** The ports as AWS answers them. All clients share one pool of connections. */
final class AwsPorts {

    private final SdkHttpClient http = ApacheHttpClient.create();
    private final Clock clock;

    AwsPorts(Clock clock) {
        this.clock = clock;
    }

    Ports of(Settings settings) {
        DynamoDbClient dynamoDb = dynamoDb();
        String control = settings.controlTable();
        String violations = settings.violationsTable();
        return new Ports(
                new DynamoDbPolicies(dynamoDb, control),
                new DynamoDbExemptions(dynamoDb, control),
                new DynamoDbAccounts(dynamoDb, control),
                new DynamoDbViolationRecorder(dynamoDb, violations, clock),
                new DynamoDbUnknownVerdicts(dynamoDb, violations, clock),
                new DynamoDbTaskRecorder(dynamoDb, violations, settings.recordedTaskRetention()),
                new DynamoDbAlertOutbox(dynamoDb, violations),
                alerts(settings),
                members(settings),
                new SqsDeadLetters(
                        SqsClient.builder().httpClient(http).build(),
                        settings.deadLetterQueueUrl()));
    }

    OrganizationSync organizationSync(String controlTable) {
        return new OrganizationSync(
                OrganizationsClient.builder().httpClient(http).build(),
                new DynamoDbAccounts(dynamoDb(), controlTable));
    }

    private DynamoDbClient dynamoDb() {
        return DynamoDbClient.builder().httpClient(http).build();
    }

    private AlertChannel alerts(Settings settings) {
        return settings.slackSecretId()
                .<AlertChannel>map(secret ->
                        new SlackAlertChannel(
                                new SlackSecret(
                                        SecretsManagerClient.builder().httpClient(http).build(),
                                        secret,
                                        clock),
                                settings.adminUrl(),
                                clock))
                .orElseGet(LogAlertChannel::new);
    }

    private MemberClients members(Settings settings) {
        StsClient sts = StsClient.builder().httpClient(http).build();
        String partition = PartitionMetadata.of(sts.serviceClientConfiguration().region()).id();
        return new AssumedRoleClients(
                sts, http, new ReaderRole(partition, settings.readerRole(), settings.externalId()));
    }
}
