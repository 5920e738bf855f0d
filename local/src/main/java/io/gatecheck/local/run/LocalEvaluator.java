package io.gatecheck.local.run;

import io.gatecheck.alert.AlertChannel;
import io.gatecheck.dynamodb.control.DynamoDbAccounts;
import io.gatecheck.dynamodb.control.DynamoDbExemptions;
import io.gatecheck.dynamodb.control.DynamoDbPolicies;
import io.gatecheck.dynamodb.violations.DynamoDbAlertOutbox;
import io.gatecheck.dynamodb.violations.DynamoDbTaskRecorder;
import io.gatecheck.dynamodb.violations.DynamoDbUnknownVerdicts;
import io.gatecheck.dynamodb.violations.DynamoDbViolationRecorder;
import io.gatecheck.evaluator.composition.EvaluatorComposition;
import io.gatecheck.evaluator.composition.Ports;
import io.gatecheck.evaluator.intake.DeadLetters;
import io.gatecheck.evaluator.intake.ProcessTaskEvents;
import io.gatecheck.evaluator.member.MemberClients;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the evaluator on the database of this process. */
final class LocalEvaluator {

    private static final int MOST_RECEIVES = 5;

    private LocalEvaluator() {}

    static ProcessTaskEvents of(
            Database database,
            MemberClients members,
            AlertChannel alerts,
            DeadLetters deadLetters,
            PrintStream log,
            Clock clock) {
        DynamoDbClient client = database.client();
        Ports ports =
                new Ports(
                        new DynamoDbPolicies(client, Database.CONTROL),
                        new DynamoDbExemptions(client, Database.CONTROL),
                        new DynamoDbAccounts(client, Database.CONTROL),
                        new DynamoDbViolationRecorder(client, Database.VIOLATIONS, clock),
                        new DynamoDbUnknownVerdicts(client, Database.VIOLATIONS, clock),
                        new DynamoDbTaskRecorder(client, Database.VIOLATIONS, Duration.ofDays(30)),
                        new DynamoDbAlertOutbox(client, Database.VIOLATIONS),
                        alerts,
                        members,
                        deadLetters);
        return EvaluatorComposition.evaluator(ports, log, clock, MOST_RECEIVES);
    }
}
