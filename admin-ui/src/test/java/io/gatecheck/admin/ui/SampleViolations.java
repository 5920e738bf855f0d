package io.gatecheck.admin.ui;

import static io.gatecheck.admin.ui.SampleOrganization.DATA;
import static io.gatecheck.admin.ui.SampleOrganization.NOW;
import static io.gatecheck.admin.ui.SampleOrganization.SANDBOX;
import static io.gatecheck.admin.ui.SampleOrganization.SHOP;
import static io.gatecheck.admin.ui.SampleOrganization.STRANGER;

import io.gatecheck.evaluation.Explanation;
import io.gatecheck.evaluation.Explanation.Reading;
import io.gatecheck.exemption.ExemptionId;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.ClusterName;
import io.gatecheck.organization.Place;
import io.gatecheck.organization.Region;
import io.gatecheck.organization.ServiceName;
import io.gatecheck.organization.UnitId;
import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.policy.PolicyDocumentParser.ParsedDocument;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.policy.StarterPolicies;
import io.gatecheck.task.TaskArn;
import io.gatecheck.violation.Detection;
import io.gatecheck.violation.InMemoryViolations;
import io.gatecheck.violation.ViolationId;
import io.gatecheck.yaml.YamlPolicyParser;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The violations of the sample organization. */
public final class SampleViolations {

    private static final Region REGION = new Region("eu-central-1");

    private SampleViolations() {}

    static InMemoryViolations recorded() {
        InMemoryViolations violations = new InMemoryViolations();
        violations.with(publicIp(), privileged(), foreignImage(), hostile(), stranger());
        IntStream.range(0, 60)
                .forEach(number -> violations.with(publicIp("worker-" + number, 300 + number)));
        IntStream.range(0, 30).forEach(number -> violations.with(checkout(number)));
        violations.taskStopped(checkout(3).task(), NOW.minus(Duration.ofMinutes(2)));
        Detection resolved = publicIp("worker-7", 307);
        violations.taskStopped(resolved.task(), NOW.minus(Duration.ofMinutes(3)));
        return violations;
    }

    /** The id of the violation with many tasks. */
    public static ViolationId checkoutId() {
        return publicIp().violationId();
    }

    public static ViolationId exemptId() {
        return privileged().violationId();
    }

    public static ViolationId hostileId() {
        return hostile().violationId();
    }

    private static Detection publicIp() {
        return checkout(0);
    }

    private static Detection checkout(int number) {
        return detection(
                "no-public-ip",
                SHOP,
                "checkout",
                Optional.empty(),
                new Explanation(
                        "task.network.publicIps.size() == 0",
                        List.of(
                                new Reading(
                                        "task.network.publicIps",
                                        "[203.0.113." + (7 + number) + "]",
                                        true))),
                "checkout has the public address [203.0.113." + (7 + number) + "]",
                Optional.empty(),
                number,
                12);
    }

    private static Detection publicIp(String service, int task) {
        return detection(
                "no-public-ip",
                DATA,
                service,
                Optional.empty(),
                new Explanation("task.network.publicIps.size() == 0", List.of()),
                service + " has the public address [198.51.100.4]",
                Optional.empty(),
                task,
                task);
    }

    private static Detection privileged() {
        return detection(
                "no-privileged-containers",
                DATA,
                "batch-nightly-reconciliation-of-all-orders",
                Optional.of("agent"),
                new Explanation(
                        "!container.linux.privileged",
                        List.of(new Reading("container.linux.privileged", "true", false))),
                "The container agent of batch-nightly-reconciliation-of-all-orders is privileged",
                Optional.of("ex-batch-2026"),
                101,
                3 * 24 * 60);
    }

    private static Detection foreignImage() {
        return detection(
                "approved-image-registries",
                SHOP,
                "search",
                Optional.of("web"),
                new Explanation(
                        "container.image.registry in [\"public.ecr.aws\"]",
                        List.of(new Reading("container.image.registry", "docker.io", false))),
                "search runs docker.io/library/nginx:1.27 in web",
                Optional.empty(),
                102,
                42);
    }

    private static Detection hostile() {
        return detection(
                "logging-configured",
                SANDBOX,
                "<img src=x onerror=alert(1)>",
                Optional.of("web"),
                new Explanation(
                        "has(container.logDriver)",
                        List.of(new Reading("container.name", "</code><script>", false))),
                "<script>alert('message')</script>",
                Optional.empty(),
                103,
                5);
    }

    private static Detection stranger() {
        return detection(
                "no-execute-command",
                STRANGER,
                "legacy",
                Optional.empty(),
                new Explanation(
                        "!task.launch.executeCommand",
                        List.of(new Reading("task.launch.executeCommand", "true", false))),
                "legacy allows ECS Exec",
                Optional.empty(),
                104,
                26 * 60);
    }

    private static Detection detection(
            String policy,
            String account,
            String service,
            Optional<String> container,
            Explanation because,
            String message,
            Optional<String> exemption,
            int task,
            int minutesAgo) {
        PolicyId id = new PolicyId(policy);
        String yaml = StarterPolicies.documents().getOrDefault(id, "");
        return new Detection(
                new PolicyVersion(id, 1, yaml, NOW, "gatecheck"),
                document(yaml),
                new Place(
                        new AccountId(account),
                        REGION,
                        new ClusterName("main"),
                        new ServiceName(service)),
                new UnitId("ou-ab12-1"),
                container,
                because,
                message,
                exemption.map(ExemptionId::new),
                new TaskArn("aws", REGION, new AccountId(account), "main", taskId(task)),
                new Detection.Evidence(
                        "arn:aws:ecs:eu-central-1:" + account + ":task-definition/app:12",
                        "FARGATE",
                        "ecs-svc/4711000000000000000",
                        List.of(
                                "web = docker.io/library/nginx:1.27",
                                "log = public.ecr.aws/aws-observability/aws-for-fluent-bit:stable"),
                        Optional.of("subnet-0a1b2c3d4e5f60718")),
                NOW.minus(Duration.ofMinutes(minutesAgo)).plusSeconds(task % 30));
    }

    private static String taskId(int number) {
        return "0123456789abcdef01234567" + HexFormat.of().toHexDigits(number);
    }

    private static PolicyDocument document(String yaml) {
        return switch (new YamlPolicyParser().parse("sample", yaml)) {
            case ParsedDocument.WellFormed(var document) -> document;
            case ParsedDocument.Malformed(var problems) ->
                    throw new IllegalStateException(problems.toString());
        };
    }
}
