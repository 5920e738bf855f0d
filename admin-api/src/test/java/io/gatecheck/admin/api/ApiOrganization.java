package io.gatecheck.admin.api;

import io.gatecheck.access.ApiToken;
import io.gatecheck.access.InMemoryApiTokens;
import io.gatecheck.access.Reach;
import io.gatecheck.access.Role;
import io.gatecheck.access.TokenName;
import io.gatecheck.admin.access.WhoeverIsNamed;
import io.gatecheck.analysis.ExampleTasks;
import io.gatecheck.audit.AuditAction;
import io.gatecheck.audit.AuditEntry;
import io.gatecheck.audit.AuditEntry.Actor;
import io.gatecheck.audit.AuditObject;
import io.gatecheck.audit.InMemoryAuditLog;
import io.gatecheck.cel.CelPolicyCompiler;
import io.gatecheck.evaluation.PolicyCompiler;
import io.gatecheck.exemption.Exemptions;
import io.gatecheck.exemption.InMemoryExemptions;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.InMemoryAccounts;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.Region;
import io.gatecheck.organization.UnitId;
import io.gatecheck.policy.Glob;
import io.gatecheck.policy.InMemoryDrafts;
import io.gatecheck.policy.InMemoryPolicies;
import io.gatecheck.policy.PolicyDocumentParser;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyPublisher.PublishResult;
import io.gatecheck.policy.PolicyTextEditor;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.ScopeTarget;
import io.gatecheck.policy.Severity;
import io.gatecheck.replay.EffectiveTaskId;
import io.gatecheck.replay.InMemoryRecordedTasks;
import io.gatecheck.replay.Launches;
import io.gatecheck.task.Facet;
import io.gatecheck.task.TaskSnapshot;
import io.gatecheck.task.Tasks;
import io.gatecheck.unknown.InMemoryUnknownVerdicts;
import io.gatecheck.unknown.UnknownVerdicts;
import io.gatecheck.violation.Detections;
import io.gatecheck.violation.InMemoryViolations;
import io.gatecheck.yaml.YamlExampleTasks;
import io.gatecheck.yaml.YamlPolicyParser;
import io.gatecheck.yaml.YamlPolicyTextEditor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The organization of the examples in docs/api.md. */
@SpringBootApplication(scanBasePackages = "io.gatecheck.admin")
class ApiOrganization {

    static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private static final AccountId SHOP = new AccountId("111122223333");

    @Bean
    InMemoryAccounts accounts() {
        return new InMemoryAccounts(
                new Account(
                        SHOP,
                        "Shop production",
                        new AccountPath(
                                List.of(
                                        new OrganizationalUnit(new UnitId("r-ab12"), "Root"),
                                        new OrganizationalUnit(
                                                new UnitId("ou-ab12-workloads"), "Workloads"))),
                        Map.of()));
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    InMemoryApiTokens apiTokens() {
        return new InMemoryApiTokens(
                new ApiToken(
                        new TokenName("storefront-pipeline"),
                        "",
                        new ApiToken.Grant(
                                Role.EDITOR,
                                new Reach(List.of(ScopeTarget.parse("Root/Workloads")))),
                        new ApiToken.Origin(
                                "ada@example.com",
                                NOW.minusSeconds(86_400),
                                "Publishes the policies of the storefront"),
                        NOW.plusSeconds(90 * 86_400),
                        Optional.empty(),
                        Optional.of(NOW.minusSeconds(1_800))));
    }

    @Bean
    InMemoryPolicies policies() {
        InMemoryPolicies policies = new InMemoryPolicies();
        publish(policies, "no-public-ip", 1, "size(task.network.publicIps) == 0");
        publish(policies, "no-public-ip", 2, "task.network.publicIps.size() == 0");
        publish(policies, "misspelt", 1, "task.netwrk.publicIps.size() == 0");
        return policies;
    }

    @Bean
    InMemoryViolations violations() {
        return new InMemoryViolations()
                .with(
                        Detections.of("no-public-ip").version(2).detection(),
                        Detections.of("no-execute-command")
                                .severity(Severity.MEDIUM)
                                .in("999988887777")
                                .at(NOW.minusSeconds(7200))
                                .detection());
    }

    @Bean
    InMemoryUnknownVerdicts unknownVerdicts() {
        InMemoryUnknownVerdicts unknown =
                new InMemoryUnknownVerdicts(Clock.fixed(NOW, ZoneOffset.UTC));
        unknown.add(
                new UnknownVerdicts(
                        new PolicyId("no-public-ip"),
                        SHOP,
                        new Region("eu-west-1"),
                        "The network interfaces are unknown: the role GatecheckReader is missing.",
                        14,
                        NOW.minusSeconds(60)));
        return unknown;
    }

    @Bean
    InMemoryAuditLog auditLog() {
        AuditObject policy = new AuditObject(AuditObject.Kind.POLICY, "no-public-ip");
        return new InMemoryAuditLog(
                new AuditEntry(
                        NOW.minusSeconds(86_400),
                        new Actor("gatecheck", ""),
                        AuditAction.POLICY_PUBLISHED,
                        policy,
                        "",
                        "Version 1, as it ships with Gatecheck"),
                new AuditEntry(
                        NOW.minusSeconds(43_200),
                        new Actor("ada@example.com", "192.0.2.44"),
                        AuditAction.POLICY_PUBLISHED,
                        policy,
                        "Written as people read it",
                        """
                        -require: size(task.network.publicIps) == 0
                        +require: task.network.publicIps.size() == 0
                        """));
    }

    /** Services of which one breaks no-public-ip, and one did not have its interfaces read. */
    @Bean
    InMemoryRecordedTasks recordedTasks(Clock clock) {
        InMemoryRecordedTasks tasks = new InMemoryRecordedTasks(clock);
        launch(tasks, Tasks.fargate().publicIps("203.0.113.10"), 86_400, 4);
        launch(tasks, Tasks.fargate().publicIps("203.0.113.11"), 3_600, 2);
        launch(
                tasks,
                Tasks.fargate()
                        .service("jobs")
                        .without(Facet.INTERFACES, "no policy in scope reads it"),
                7_200,
                1);
        launch(tasks, Tasks.fargate().service("admin").executeCommand(), 600, 1);
        return tasks;
    }

    private static void launch(InMemoryRecordedTasks tasks, Tasks task, int ago, int count) {
        TaskSnapshot snapshot = task.snapshot();
        tasks.add(
                new Launches(EffectiveTaskId.of(snapshot), snapshot, NOW.minusSeconds(ago), count));
    }

    @Bean
    InMemoryDrafts drafts(Clock clock) {
        return new InMemoryDrafts(clock);
    }

    @Bean
    InMemoryExemptions exemptions() {
        return new InMemoryExemptions(
                Exemptions.request()
                        .of(
                                "no-execute-command",
                                new Scope(
                                        List.of(new ScopeTarget.OneAccount(SHOP)),
                                        List.of(),
                                        List.of(Glob.ANY),
                                        List.of(new Glob("tools")),
                                        List.of(Glob.ANY)))
                        .approved());
    }

    @Bean
    WhoeverIsNamed currentPerson() {
        return new WhoeverIsNamed();
    }

    @Bean
    PolicyDocumentParser parser() {
        return new YamlPolicyParser();
    }

    @Bean
    PolicyTextEditor policyTextEditor() {
        return new YamlPolicyTextEditor();
    }

    @Bean
    ExampleTasks exampleTasks() {
        return new YamlExampleTasks();
    }

    @Bean
    PolicyCompiler compiler(PolicyDocumentParser parser) {
        return new CelPolicyCompiler(parser);
    }

    private static void publish(
            InMemoryPolicies policies, String id, int number, String requirement) {
        String yaml =
                """
                id: %s
                title: Tasks must not have a public IP address
                severity: high
                category: network
                description: A public address can be reached from the whole internet.
                frameworks: [SecurityHub/ECS.2]
                require: %s
                message: "{task.service.name} has a public address"
                action: alert
                remediation:
                  text: Start the task in a private subnet.
                """
                        .formatted(id, requirement);
        PublishResult _ =
                policies.publish(
                        new PolicyVersion(
                                new PolicyId(id),
                                number,
                                yaml,
                                NOW.minusSeconds(86_400L / number),
                                "ada@example.com"));
    }
}
