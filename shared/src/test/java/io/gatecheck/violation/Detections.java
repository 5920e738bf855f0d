package io.gatecheck.violation;

import io.gatecheck.evaluation.Explanation;
import io.gatecheck.evaluation.Explanation.Reading;
import io.gatecheck.exemption.ExemptionId;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.ClusterName;
import io.gatecheck.organization.Place;
import io.gatecheck.organization.Region;
import io.gatecheck.organization.ServiceName;
import io.gatecheck.organization.UnitId;
import io.gatecheck.policy.Action;
import io.gatecheck.policy.Expression;
import io.gatecheck.policy.MessageTemplate;
import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyMetadata;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.policy.Position;
import io.gatecheck.policy.Remediation;
import io.gatecheck.policy.Rollout;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.Severity;
import io.gatecheck.task.TaskArn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A builder of detections for tests, with a default for everything: {@code
 * Detections.of("no-public-ip").in("111122223333").task("a1").detection()}. The same builder can be
 * changed and used again.
 */
public final class Detections {

    /** The default time of a detection. */
    public static final Instant AT = Instant.parse("2026-03-02T10:15:30Z");

    private final String policy;
    private int version = 1;
    private Severity severity = Severity.HIGH;
    private Action action = Action.ALERT;
    private String account = "111122223333";
    private String unit = "ou-ab12-workloads";
    private String region = "eu-central-1";
    private String cluster = "shop";
    private String service = "checkout";
    private Optional<String> container = Optional.empty();
    private Explanation explanation =
            new Explanation(
                    "task.network.publicIps.size() == 0",
                    List.of(new Reading("task.network.publicIps", "[203.0.113.7]", true)));
    private Optional<String> message = Optional.empty();
    private Optional<String> exemption = Optional.empty();
    private String task = "0123456789abcdef0123456789abcdef";
    private Instant at = AT;

    private Detections(String policy) {
        this.policy = policy;
    }

    /** Of a policy with this id: high, alerting, in its first version. */
    public static Detections of(String policy) {
        return new Detections(policy);
    }

    public Detections version(int number) {
        version = number;
        return this;
    }

    public Detections severity(Severity wanted) {
        severity = wanted;
        return this;
    }

    public Detections action(Action wanted) {
        action = wanted;
        return this;
    }

    public Detections in(String accountId) {
        account = accountId;
        return this;
    }

    public Detections unit(String id) {
        unit = id;
        return this;
    }

    public Detections region(String code) {
        region = code;
        return this;
    }

    public Detections cluster(String name) {
        cluster = name;
        return this;
    }

    public Detections service(String name) {
        service = name;
        return this;
    }

    public Detections container(String name) {
        container = Optional.of(name);
        return this;
    }

    public Detections because(Explanation why) {
        explanation = why;
        return this;
    }

    /** Because of a value that tells this violation apart from others of the same policy. */
    public Detections because(String path, String value) {
        return because(
                new Explanation(path + " is allowed", List.of(new Reading(path, value, false))));
    }

    public Detections message(String text) {
        message = Optional.of(text);
        return this;
    }

    public Detections exemptBy(String exemptionId) {
        exemption = Optional.of(exemptionId);
        return this;
    }

    public Detections notExempt() {
        exemption = Optional.empty();
        return this;
    }

    /** In the task whose ARN ends with this id. */
    public Detections task(String id) {
        task = id;
        return this;
    }

    public Detections at(Instant time) {
        at = time;
        return this;
    }

    /** The task in which it is detected. */
    public TaskArn arn() {
        return new TaskArn("aws", new Region(region), new AccountId(account), cluster, task);
    }

    public Detection detection() {
        return new Detection(
                new PolicyVersion(
                        new PolicyId(policy),
                        version,
                        "id: " + policy + "\n",
                        Instant.parse("2026-01-01T00:00:00Z"),
                        "gatecheck"),
                document(),
                new Place(
                        new AccountId(account),
                        new Region(region),
                        new ClusterName(cluster),
                        new ServiceName(service)),
                new UnitId(unit),
                container,
                explanation,
                message.orElse(service + " breaks " + policy),
                exemption.map(ExemptionId::new),
                arn(),
                new Detection.Evidence(
                        "arn:aws:ecs:%s:%s:task-definition/%s:7"
                                .formatted(region, account, service),
                        "FARGATE",
                        "ecs-svc/1234567890123456789",
                        List.of(
                                "web = %s.dkr.ecr.%s.amazonaws.com/%s:1.4.2"
                                        .formatted(account, region, service)),
                        Optional.of("subnet-0a1b2c3d")),
                at);
    }

    private PolicyDocument document() {
        return new PolicyDocument(
                new PolicyId(policy),
                new PolicyMetadata(
                        "Tasks must satisfy " + policy, severity, "network", List.of(), ""),
                Scope.ORGANIZATION,
                List.of(),
                Optional.empty(),
                container.isPresent(),
                new Expression(explanation.unmet(), new Position(1, 1)),
                new MessageTemplate(List.of()),
                action,
                Optional.empty(),
                Rollout.IN_FORCE,
                new Remediation("Fix it", Optional.empty(), Map.of()),
                List.of());
    }
}
