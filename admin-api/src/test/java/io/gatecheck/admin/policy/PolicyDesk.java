package io.gatecheck.admin.policy;

import io.gatecheck.access.Person;
import io.gatecheck.access.Reach;
import io.gatecheck.access.Role;
import io.gatecheck.admin.access.WhoeverIsNamed;
import io.gatecheck.audit.InMemoryAuditLog;
import io.gatecheck.cel.CelPolicyCompiler;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.InMemoryAccounts;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.UnitId;
import io.gatecheck.policy.InMemoryDrafts;
import io.gatecheck.policy.InMemoryPolicies;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyPublisher.PublishResult;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.yaml.YamlPolicyParser;
import io.gatecheck.yaml.YamlPolicyTextEditor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The use cases of policies over an organization of two accounts in memory. */
final class PolicyDesk {

    static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    static final PolicyId EXEC = new PolicyId("no-exec");

    final InMemoryPolicies policies = new InMemoryPolicies();
    final WhoeverIsNamed person = new WhoeverIsNamed();
    final InMemoryAuditLog auditLog = new InMemoryAuditLog();
    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    final InMemoryDrafts drafts = new InMemoryDrafts(clock);

    private final YamlPolicyParser parser = new YamlPolicyParser();
    private final CelPolicyCompiler compiler = new CelPolicyCompiler(parser);
    private final InMemoryAccounts accounts =
            new InMemoryAccounts(account("111122223333", "Shop"), account("444455556666", "Lab"));
    private final EditorAccess access = new EditorAccess(person, accounts);

    final PolicyCatalog catalog = new PolicyCatalog(policies, parser, compiler);
    final CheckDraft checkDraft = new CheckDraft(parser, compiler, accounts, person);
    final PublishPolicy publishPolicy =
            new PublishPolicy(
                    access,
                    person,
                    checkDraft,
                    policies,
                    policies,
                    auditLog,
                    _ -> Rejudged.NONE,
                    clock);
    final ChangeRollout changeRollout =
            new ChangeRollout(catalog, new YamlPolicyTextEditor(), publishPolicy);
    final RestoreVersion restoreVersion = new RestoreVersion(catalog, publishPolicy);
    final StartDraft startDraft =
            new StartDraft(access, catalog, new ExamplePolicies(parser), drafts, clock);
    final OwnDrafts ownDrafts =
            new OwnDrafts(access, drafts, policies, new YamlPolicyTextEditor(), clock);

    /** A policy that is good, with a word of comment by which versions differ. */
    static String yaml(String comment) {
        return BlankPolicy.YAML.replace("id: my-policy", "id: no-exec") + "# " + comment + "\n";
    }

    /** Puts a text in force past every check, by Bob. */
    PolicyVersion inForce(int number, String yaml) {
        var version = new PolicyVersion(EXEC, number, yaml, NOW, "bob@example.com", "Because");
        PublishResult _ = policies.publish(version);
        return version;
    }

    void become(String name, Role... roles) {
        person.is(new Person(name, Set.of(roles), Reach.ORGANIZATION));
    }

    private static Account account(String id, String unit) {
        return new Account(
                new AccountId(id),
                unit,
                new AccountPath(
                        List.of(
                                new OrganizationalUnit(new UnitId("r-ab12"), "Root"),
                                new OrganizationalUnit(new UnitId("ou-ab12-" + id), unit))),
                Map.of());
    }
}
