package io.gatecheck.local.organization;

import io.gatecheck.dynamodb.LocalTables;
import io.gatecheck.dynamodb.control.ControlTable;
import io.gatecheck.dynamodb.control.DynamoDbAccounts;
import io.gatecheck.dynamodb.control.DynamoDbExemptions;
import io.gatecheck.dynamodb.control.DynamoDbPolicies;
import io.gatecheck.dynamodb.violations.DynamoDbAlertOutbox;
import io.gatecheck.dynamodb.violations.DynamoDbTaskRecorder;
import io.gatecheck.dynamodb.violations.DynamoDbUnknownVerdicts;
import io.gatecheck.dynamodb.violations.DynamoDbViolationRecorder;
import io.gatecheck.dynamodb.violations.DynamoDbViolationRepository;
import io.gatecheck.dynamodb.violations.ViolationsTable;
import io.gatecheck.evaluator.composition.EvaluatorComposition;
import io.gatecheck.evaluator.composition.Ports;
import io.gatecheck.evaluator.lambda.TaskEventsHandler;
import io.gatecheck.evaluator.organizations.OrganizationSync;
import io.gatecheck.evaluator.slack.SlackAlertChannel;
import io.gatecheck.evaluator.slack.SlackSettings;
import io.gatecheck.evaluator.slack.SlackSettingsSource;
import io.gatecheck.evaluator.sqs.SqsDeadLetters;
import io.gatecheck.local.moto.Deployment;
import io.gatecheck.organization.Account;
import io.gatecheck.policy.PolicyPublisher;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.policy.StarterPolicies;
import io.gatecheck.unknown.UnknownVerdicts;
import io.gatecheck.violation.Occurrence;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationQuery;
import io.gatecheck.violation.ViolationStatus;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Gatecheck as it runs in the central account: the handler of production over the ports of
 * production. Its AWS clients obey the standard settings, and so reach moto; its tables are in
 * DynamoDB Local, which keeps DynamoDB's promises where moto does not; Slack is a loopback server.
 */
final class CentralGatecheck implements AutoCloseable {

    private static final int MAX_RECEIVES = 5;
    private static final int MOST = 200;

    private final Clock clock = Clock.systemUTC();
    private final ReaderClients readers = new ReaderClients();
    private final SqsClient sqs = SqsClient.create();
    private final OrganizationsClient organizations = OrganizationsClient.create();
    private final SlackReceiver slack = new SlackReceiver();
    private final String control = LocalTables.create(ControlTable.SCHEMA);
    private final String findings = LocalTables.create(ViolationsTable.SCHEMA);
    private final DynamoDbAccounts accounts = new DynamoDbAccounts(LocalTables.client(), control);
    private final DynamoDbViolationRepository violations =
            new DynamoDbViolationRepository(LocalTables.client(), findings, clock);
    private final DynamoDbUnknownVerdicts unknown =
            new DynamoDbUnknownVerdicts(LocalTables.client(), findings, clock);
    private final CentralQueues queues;
    private final TaskEventsHandler handler;

    /** Learns the organization, and puts the starter policies in force. */
    CentralGatecheck(Deployment deployment) {
        this.queues = new CentralQueues(sqs, deployment);
        queues.empty();
        this.handler =
                new TaskEventsHandler(
                        EvaluatorComposition.evaluator(
                                ports(deployment),
                                new PrintStream(OutputStream.nullOutputStream()),
                                clock,
                                MAX_RECEIVES));
        var _ = new OrganizationSync(organizations, accounts).synchronize();
        publishStarterPolicies(new DynamoDbPolicies(LocalTables.client(), control));
    }

    /** Puts every starter policy in force. */
    static void publishStarterPolicies(PolicyPublisher policies) {
        StarterPolicies.documents()
                .forEach((id, yaml) ->
                        policies.publish(new PolicyVersion(id, 1, yaml, Instant.now(), "test")));
    }

    /** Judges what is on the queue, until nothing more is. */
    void judgeAll() {
        queues.drain(event -> handler.handleRequest(event, new NoContext()));
    }

    CentralQueues queues() {
        return queues;
    }

    /** The accounts that it learned. */
    List<Account> accounts() {
        return accounts.all();
    }

    /** The violations of a status. */
    List<Violation> violations(ViolationStatus status) {
        var page = violations.list(ViolationQuery.newest(MOST).withStatus(status));
        if (page.next().isPresent()) {
            throw new IllegalStateException("There are more violations than one page holds");
        }
        return page.items();
    }

    /** The tasks in which a violation was seen. */
    List<Occurrence> occurrences(Violation violation) {
        return violations.occurrences(violation.id(), Optional.empty(), MOST).items();
    }

    /** What could not be judged. */
    List<UnknownVerdicts> unknownVerdicts() {
        return unknown.newest(MOST);
    }

    /** What was posted to Slack. */
    List<Problem> told() {
        return slack.told();
    }

    @Override
    public void close() {
        slack.close();
        organizations.close();
        sqs.close();
        readers.close();
    }

    private Ports ports(Deployment deployment) {
        var dynamoDb = LocalTables.client();
        var webhook = SlackSettingsSource.fixed(SlackSettings.webhook(slack.webhook()));
        return new Ports(
                new DynamoDbPolicies(dynamoDb, control),
                new DynamoDbExemptions(dynamoDb, control),
                accounts,
                new DynamoDbViolationRecorder(dynamoDb, findings, clock),
                unknown,
                new DynamoDbTaskRecorder(dynamoDb, findings, Duration.ofDays(30)),
                new DynamoDbAlertOutbox(dynamoDb, findings),
                new SlackAlertChannel(webhook, Optional.empty(), clock),
                readers.clients(),
                new SqsDeadLetters(sqs, deployment.deadLettersUrl()));
    }
}
