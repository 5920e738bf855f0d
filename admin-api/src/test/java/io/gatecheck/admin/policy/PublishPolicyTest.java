package io.gatecheck.admin.policy;

import static io.gatecheck.admin.policy.PolicyDesk.EXEC;
import static io.gatecheck.admin.policy.PolicyDesk.NOW;
import static io.gatecheck.admin.policy.PolicyDesk.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatecheck.access.Person;
import io.gatecheck.access.Reach;
import io.gatecheck.access.Role;
import io.gatecheck.admin.request.Forbidden;
import io.gatecheck.admin.request.NotFound;
import io.gatecheck.audit.AuditAction;
import io.gatecheck.audit.AuditEntry;
import io.gatecheck.audit.AuditObject;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyProblem;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.policy.ScopeTarget;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublishPolicyTest {

    private final PolicyDesk desk = new PolicyDesk();

    @Test
    void aNewPolicyIsInForceAsVersionOne() {
        var result = publish(Optional.empty(), yaml("one"), 0);

        var version = new PolicyVersion(EXEC, 1, yaml("one"), NOW, "ada@example.com", "Needed");
        assertThat(result).isEqualTo(new PublicationResult.InForce(version, true, Rejudged.NONE));
        assertThat(desk.policies.bundle().versions()).containsExactly(version);
    }

    @Test
    void thePublicationIsInTheAuditLogWithItsDifference() {
        desk.inForce(1, yaml("one"));

        var _ = publish(Optional.of(EXEC), yaml("two"), 1);

        assertThat(desk.auditLog.entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.difference()).startsWith("@@ ").endsWith("\n-# one\n+# two");
                    assertThat(entry)
                            .isEqualTo(
                                    new AuditEntry(
                                            NOW,
                                            new AuditEntry.Actor("ada@example.com", "192.0.2.44"),
                                            AuditAction.POLICY_PUBLISHED,
                                            new AuditObject(AuditObject.Kind.POLICY, "no-exec"),
                                            "Needed",
                                            entry.difference()));
                });
    }

    @Test
    void theSameTextAgainChangesNothing() {
        var first = publish(Optional.empty(), yaml("one"), 0);

        var again = publish(Optional.empty(), yaml("one"), 0);

        assertThat(first).isInstanceOf(PublicationResult.InForce.class);
        assertThat(again)
                .isEqualTo(
                        new PublicationResult.InForce(
                                desk.policies.versions(EXEC).getFirst(), false, Rejudged.NONE));
        assertThat(desk.policies.revision()).isEqualTo(1);
        assertThat(desk.auditLog.entries()).hasSize(1);
    }

    @Test
    void aTextWithAnErrorIsRefused() {
        assertThat(problems(publish(Optional.of(EXEC), "id: [", 0))).hasSize(1);
        assertThat(desk.policies.revision()).isZero();
    }

    @Test
    void aTextThatFailsItsOwnTestsIsRefused() {
        String failing = yaml("one").replace("expect: PASS", "expect: FAIL");

        var result = publish(Optional.empty(), failing, 0);

        assertThat(result)
                .isInstanceOfSatisfying(
                        PublicationResult.Refused.class,
                        refused -> assertThat(refused.check().failed()).hasSize(1));
        assertThat(desk.policies.revision()).isZero();
        assertThat(desk.auditLog.entries()).isEmpty();
    }

    @Test
    void theIdOfAPolicyCannotChange() {
        desk.inForce(1, yaml("one"));

        var result = publish(Optional.of(EXEC), yaml("two").replace("id: no-exec", "id: exec"), 1);

        assertThat(problems(result))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.at().line()).isEqualTo(1);
                    assertThat(problem.message())
                            .isEqualTo(
                                    "The id of policy 'no-exec' cannot change. Change it back, or"
                                            + " make a new policy.");
                });
    }

    @Test
    void aNewPolicyCannotTakeTheIdOfAnother() {
        desk.inForce(1, yaml("one"));

        assertThat(problems(publish(Optional.empty(), yaml("two"), 0)))
                .extracting(PolicyProblem::message)
                .containsExactly(
                        "There is already a policy with the id 'no-exec', in version 1. Choose"
                                + " another id, or edit that policy.");
    }

    @Test
    void anIdThatStandsInAnAddressIsReserved() {
        String named = yaml("one").replace("id: no-exec", "id: drafts");

        assertThat(problems(publish(Optional.empty(), named, 0)))
                .extracting(PolicyProblem::message)
                .containsExactly(
                        "The id 'drafts' is reserved for an address of Gatecheck. Choose another.");
    }

    @Test
    void whoeverPublishesSecondSeesWhatTheFirstChanged() {
        desk.inForce(1, yaml("one"));
        var inForce = desk.inForce(2, yaml("bob"));

        var result = publish(Optional.of(EXEC), yaml("ada"), 1);

        assertThat(result)
                .isEqualTo(
                        new PublicationResult.Conflict(
                                new Intervening(
                                        inForce,
                                        Difference.between(yaml("one"), yaml("bob")),
                                        Difference.between(yaml("bob"), yaml("ada")))));
        assertThat(desk.policies.versions(EXEC).getFirst()).isEqualTo(inForce);
    }

    @Test
    void afterLookingItCanBePublishedOnTop() {
        desk.inForce(1, yaml("one"));
        desk.inForce(2, yaml("bob"));

        assertThat(publish(Optional.of(EXEC), yaml("ada"), 2))
                .isInstanceOfSatisfying(
                        PublicationResult.InForce.class,
                        done -> assertThat(done.version().number()).isEqualTo(3));
    }

    @Test
    void aPolicyThatDoesNotExistHasNoSecondVersion() {
        assertThatThrownBy(() -> publish(Optional.of(EXEC), yaml("two"), 1))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("'no-exec'");
    }

    @Test
    void aViewerPublishesNothing() {
        desk.become("eve@example.com", Role.VIEWER);

        assertThatThrownBy(() -> publish(Optional.empty(), yaml("one"), 0))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("EDITOR");
        assertThat(desk.policies.revision()).isZero();
    }

    @Test
    void whoSeesOnlyAPartOfTheOrganizationChangesNoMoreThanThat() {
        desk.person.is(
                new Person(
                        "bob@example.com",
                        Set.of(Role.EDITOR),
                        new Reach(List.of(ScopeTarget.parse("ou-ab12-444455556666")))));
        desk.inForce(1, yaml("everywhere"));
        String theirs = yaml("theirs").replace("[organization]", "[ou-ab12-444455556666]");

        for (String yaml : List.of(theirs, yaml("everywhere, in other words"))) {
            assertThatThrownBy(() -> publish(Optional.of(EXEC), yaml, 1))
                    .isInstanceOf(Forbidden.class)
                    .hasMessageContaining("accounts that you do not see");
        }
        assertThat(publish(Optional.empty(), theirs.replace("id: no-exec", "id: lab-no-exec"), 0))
                .isInstanceOf(PublicationResult.InForce.class);
    }

    private PublicationResult publish(Optional<PolicyId> policy, String yaml, int basedOn) {
        return desk.publishPolicy.publish(new Publication(policy, yaml, basedOn, "Needed"));
    }

    private static List<PolicyProblem> problems(PublicationResult result) {
        return ((PublicationResult.Refused) result).check().problems();
    }
}
