package io.gatecheck.admin.policy;

import static io.gatecheck.admin.policy.PolicyDesk.EXEC;
import static io.gatecheck.admin.policy.PolicyDesk.NOW;
import static io.gatecheck.admin.policy.PolicyDesk.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatecheck.admin.request.NotFound;
import io.gatecheck.audit.AuditAction;
import io.gatecheck.audit.AuditEntry;
import io.gatecheck.policy.PolicyVersion;
import org.junit.jupiter.api.Test;

class RestoreVersionTest {

    private final PolicyDesk desk = new PolicyDesk();

    @Test
    void anOldTextIsInForceAgainAsANewVersion() {
        desk.inForce(1, yaml("one"));
        desk.inForce(2, yaml("two"));

        var result = desk.restoreVersion.restore("no-exec", "1", "Two was too strict");

        var third =
                new PolicyVersion(
                        EXEC, 3, yaml("one"), NOW, "ada@example.com", "Two was too strict");
        assertThat(result).isEqualTo(new PublicationResult.InForce(third, true, Rejudged.NONE));
        assertThat(desk.policies.versions(EXEC).getFirst()).isEqualTo(third);
        assertThat(desk.auditLog.entries())
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.POLICY_RESTORED);
    }

    @Test
    void restoringTheVersionInForceChangesNothing() {
        var inForce = desk.inForce(1, yaml("one"));

        assertThat(desk.restoreVersion.restore("no-exec", "1", "By mistake"))
                .isEqualTo(new PublicationResult.InForce(inForce, false, Rejudged.NONE));
    }

    @Test
    void anOldTextThatIsNoLongerValidIsRefused() {
        desk.inForce(1, "id: no-exec\n");
        desk.inForce(2, yaml("two"));

        assertThat(desk.restoreVersion.restore("no-exec", "1", "Why not"))
                .isInstanceOf(PublicationResult.Refused.class);
    }

    @Test
    void whatNeverWasCannotBeRestored() {
        desk.inForce(1, yaml("one"));

        assertThatThrownBy(() -> desk.restoreVersion.restore("no-exec", "9", "Why not"))
                .isInstanceOf(NotFound.class);
    }
}
