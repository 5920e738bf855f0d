package io.gatecheck.admin.exemption;

import io.gatecheck.access.Person;
import io.gatecheck.access.Reach;
import io.gatecheck.access.Role;
import io.gatecheck.admin.access.CurrentPerson;
import io.gatecheck.admin.policy.CatalogOfTests;
import io.gatecheck.admin.policy.PolicyCatalog;
import io.gatecheck.admin.reach.ReachOfTests;
import io.gatecheck.admin.reach.WithinReach;
import io.gatecheck.audit.AuditEntry;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.InMemoryExemptions;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.InMemoryAccounts;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.UnitId;
import io.gatecheck.policy.InMemoryPolicies;
import io.gatecheck.violation.Detections;
import io.gatecheck.violation.InMemoryViolations;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The use cases over exemptions in memory, and who uses them. */
final class ExemptionDesk implements CurrentPerson {

    static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    /** The account of the violation. */
    static final String SHOP = "111122223333";

    static final String DATA = "222233334444";

    final InMemoryExemptions exemptions = new InMemoryExemptions();
    final InMemoryViolations violations = new InMemoryViolations();
    final List<AuditEntry> audit = new ArrayList<>();
    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    final WithinReach reach =
            ReachOfTests.of(this, new InMemoryAccounts(account(SHOP), account(DATA)), violations);
    private final InMemoryPolicies policies = CatalogOfTests.shipped("no-public-ip");
    private final PolicyCatalog catalog = CatalogOfTests.of(policies);
    final FindExemptedPolicy exemptedPolicy = new FindExemptedPolicy(catalog, policies);
    final ExemptionRights rights = new ExemptionRights(this, reach);
    final FindExemptions find = new FindExemptions(exemptions, rights, reach, clock);
    final RequestExemption request =
            new RequestExemption(exemptions, rights, this, audit::add, clock);
    private final RecordDecision decisions =
            new RecordDecision(exemptions, this, audit::add, clock);
    private final ApplyExemption apply =
            new ApplyExemption(violations, exemptions, catalog, reach, clock);
    final DecideExemption decide = new DecideExemption(rights, decisions, apply);
    final RevokeExemption revoke = new RevokeExemption(rights, decisions, apply);

    private Person person = new Person("ada", Set.of(Role.EDITOR), Reach.ORGANIZATION);

    /** From here on this person uses them. */
    ExemptionDesk as(String name, Role... roles) {
        person = new Person(name, Set.of(roles), Reach.ORGANIZATION);
        return this;
    }

    ExemptionDesk within(Reach reach) {
        person = new Person(person.name(), person.roles(), reach);
        return this;
    }

    /** A violation of a high policy. */
    Violation violation() {
        return violation(Detections.of("no-public-ip"));
    }

    Violation violation(Detections detected) {
        violations.with(detected.detection());
        return violations.find(detected.detection().violationId()).orElseThrow();
    }

    ViolationStatus status(Violation violation) {
        return violations.find(violation.id()).orElseThrow().status();
    }

    /** What somebody typed, with a field changed. */
    static ExemptionForm form(String name, String text) {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("width", List.of("violation"));
        fields.put("reason", List.of("The new subnets come in May"));
        fields.put("owner", List.of("team shop"));
        fields.put("until", List.of("2026-05-30"));
        fields.put(name, List.of(text));
        return ExemptionForm.of(fields);
    }

    static ExemptionForm form() {
        return form("ticket", "OPS-17");
    }

    /** A request of ada. */
    Exemption requested() {
        return requested(form());
    }

    Exemption requested(ExemptionForm form) {
        return switch (as("ada", Role.EDITOR).request.request(violation(), form)) {
            case RequestResult.Requested(var exemption) -> exemption;
            case RequestResult.AlreadyRequested _,
                    RequestResult.Invalid _,
                    RequestResult.Refused _ ->
                    throw new AssertionError("It must be possible");
        };
    }

    private static Account account(String id) {
        return new Account(
                new AccountId(id),
                id,
                new AccountPath(List.of(new OrganizationalUnit(new UnitId("r-ab12"), "Root"))),
                Map.of());
    }

    @Override
    public Person person() {
        return person;
    }

    @Override
    public AuditEntry.Actor actor() {
        return new AuditEntry.Actor(person.name(), "192.0.2.1");
    }
}
