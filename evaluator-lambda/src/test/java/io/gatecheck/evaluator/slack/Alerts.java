package io.gatecheck.evaluator.slack;

import io.gatecheck.alert.Alert;
import io.gatecheck.evaluation.Explanation;
import io.gatecheck.evaluation.Explanation.Reading;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.ClusterName;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.Place;
import io.gatecheck.organization.Region;
import io.gatecheck.organization.ServiceName;
import io.gatecheck.organization.UnitId;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Remediation;
import io.gatecheck.policy.Severity;
import io.gatecheck.task.TaskArn;
import io.gatecheck.violation.AlertState;
import io.gatecheck.violation.BrokenPolicy;
import io.gatecheck.violation.TaskCount;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationId;
import io.gatecheck.violation.ViolationStatus;
import io.gatecheck.violation.ViolationTimes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Alerts for tests: a public address in an account called payments-prod. */
public final class Alerts {

    private static final TaskArn TASK =
            TaskArn.parse(
                            "arn:aws:ecs:eu-central-1:111122223333:task/shop/0123456789abcdef0123456789abcdef")
                    .orElseThrow();

    private Alerts() {}

    /** The alert as it usually is. */
    public static Alert publicAddress() {
        return of(
                "Tasks must not have a public IP address",
                "payments-prod",
                "checkout got the public address 203.0.113.7",
                new Explanation(
                        "task.network.publicIps.size() == 0",
                        List.of(new Reading("task.network.publicIps", "[203.0.113.7]", true))),
                new Remediation(
                        "Set assignPublicIp to DISABLED and run the service in private subnets.",
                        Optional.of("https://docs.example.com/no-public-ip"),
                        Map.of()));
    }

    /** The same alert with this text wherever text comes from outside. */
    public static Alert saying(String text) {
        return of(
                text,
                text,
                text,
                new Explanation(text, List.of(new Reading(text, text, false))),
                new Remediation(text, Optional.of(text), Map.of()));
    }

    /** An alert whose every part is as long as this text allows, with this many readings. */
    public static Alert explainedBy(String text, int readings) {
        Reading reading = new Reading(text, text, false);
        return of(
                text,
                text,
                text,
                new Explanation(text, java.util.Collections.nCopies(readings, reading)),
                new Remediation(text, Optional.empty(), Map.of()));
    }

    private static Alert of(
            String title,
            String account,
            String message,
            Explanation explanation,
            Remediation remediation) {
        Place place =
                new Place(
                        new AccountId("111122223333"),
                        new Region("eu-central-1"),
                        new ClusterName("shop"),
                        new ServiceName("checkout"));
        Instant seen = Instant.parse("2026-11-23T14:05:00Z");
        Violation violation =
                new Violation(
                        new ViolationId("00112233445566778899aabbccddeeff"),
                        new BrokenPolicy(new PolicyId("no-public-ip"), 3, title, Severity.HIGH),
                        place,
                        new UnitId("ou-ab12-prod"),
                        Optional.of("web"),
                        ViolationStatus.OPEN,
                        message,
                        explanation,
                        new ViolationTimes(seen, seen, seen, Optional.empty()),
                        new TaskCount(2, 5),
                        new AlertState(true, Optional.empty()));
        return new Alert(violation, account(account, Map.of()), TASK, remediation);
    }

    /** The account of the alerts, with these tags. */
    public static Account account(String name, Map<String, String> tags) {
        return new Account(
                new AccountId("111122223333"),
                name,
                new AccountPath(
                        List.of(new OrganizationalUnit(new UnitId("ou-ab12-prod"), "Production"))),
                tags);
    }
}
