package io.gatecheck.admin.ui;

import io.gatecheck.access.InMemoryApiTokens;
import io.gatecheck.access.InMemoryBrowserSessions;
import io.gatecheck.access.Person;
import io.gatecheck.access.Reach;
import io.gatecheck.access.Role;
import io.gatecheck.admin.ui.security.KnownPerson;
import io.gatecheck.admin.ui.security.SignIn;
import io.gatecheck.audit.InMemoryAuditLog;
import io.gatecheck.exemption.InMemoryExemptions;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.InMemoryAccounts;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.Region;
import io.gatecheck.organization.UnitId;
import io.gatecheck.policy.InMemoryDrafts;
import io.gatecheck.policy.InMemoryPolicies;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.replay.InMemoryRecordedTasks;
import io.gatecheck.unknown.InMemoryUnknownVerdicts;
import io.gatecheck.unknown.UnknownVerdicts;
import io.gatecheck.violation.InMemoryViolations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A small organization with some of everything; a configuration to start the application with. */
@Import(AdminApplication.class)
public class SampleOrganization {

    /** The time at which everything is looked at. */
    public static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    static final String SHOP = "111122223333";
    static final String DATA = "222233334444";
    static final String SANDBOX = "333344445555";

    /** An account that has left the organization. */
    static final String STRANGER = "999988887777";

    private static final OrganizationalUnit ROOT =
            new OrganizationalUnit(new UnitId("r-ab12"), "Root");

    /** Everybody is the same administrator. */
    @Bean
    SignIn signIn() {
        return new KnownPerson(
                _ -> new Person("ada@example.com", Set.of(Role.ADMIN), Reach.ORGANIZATION));
    }

    @Bean
    InMemoryBrowserSessions browserSessions() {
        return new InMemoryBrowserSessions();
    }

    @Bean
    InMemoryApiTokens apiTokens() {
        return SampleTokens.made();
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    InMemoryAccounts accounts() {
        return new InMemoryAccounts(
                account(SHOP, "Shop production", "Workloads"),
                account(DATA, "Data platform", "Workloads"),
                account(SANDBOX, "<script>alert(1)</script>", "Sandbox"),
                account("444455556666", "Log archive", "Security"));
    }

    @Bean
    InMemoryPolicies policies() {
        return new InMemoryPolicies();
    }

    @Bean
    InMemoryAuditLog auditLog() {
        return SampleChanges.recorded();
    }

    @Bean
    InMemoryDrafts drafts(Clock clock) {
        return new InMemoryDrafts(clock);
    }

    @Bean
    InMemoryExemptions exemptions() {
        return SampleExemptions.kept();
    }

    @Bean
    InMemoryUnknownVerdicts unknownVerdicts(Clock clock) {
        InMemoryUnknownVerdicts unknown = new InMemoryUnknownVerdicts(clock);
        unknown.add(
                new UnknownVerdicts(
                        new PolicyId("no-public-subnet"),
                        new AccountId(DATA),
                        new Region("eu-west-1"),
                        "The routes are unknown: the role GatecheckReader may not call"
                                + " ec2:DescribeRouteTables.",
                        14,
                        NOW.minus(Duration.ofMinutes(7))));
        return unknown;
    }

    @Bean
    InMemoryRecordedTasks recordedTasks(Clock clock) {
        return SampleTasks.recorded(clock);
    }

    @Bean
    InMemoryViolations violations() {
        return SampleViolations.recorded();
    }

    private static Account account(String id, String name, String unit) {
        return new Account(
                new AccountId(id),
                name,
                new AccountPath(
                        List.of(
                                ROOT,
                                new OrganizationalUnit(
                                        new UnitId("ou-ab12-" + id.charAt(0)), unit))),
                Map.of());
    }
}
