package io.gatecheck.admin.policy;

import static io.gatecheck.admin.policy.PolicyDesk.EXEC;
import static io.gatecheck.admin.policy.PolicyDesk.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatecheck.access.Role;
import io.gatecheck.admin.request.Forbidden;
import io.gatecheck.admin.request.NotFound;
import io.gatecheck.audit.AuditAction;
import io.gatecheck.audit.AuditEntry;
import io.gatecheck.policy.Rollout;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ChangeRolloutTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-16");

    private final PolicyDesk desk = new PolicyDesk();

    private PublicationResult change(int basedOn, Rollout wanted) {
        return desk.changeRollout.change("no-exec", basedOn, wanted, "Because");
    }

    private String text() {
        return desk.policies.versions(EXEC).getFirst().yaml();
    }

    @Test
    void itIsSwitchedOffObservedAndOnAgainAndItsTextIsAsItWas() {
        desk.inForce(1, yaml("one"));

        change(1, Rollout.OFF);
        assertThat(text()).contains("\nenabled: false\n");
        change(2, Rollout.observing(DAY));
        assertThat(text())
                .contains("\nobserveUntil: 2026-03-16\n")
                .doesNotContain("enabled: false");
        change(3, Rollout.IN_FORCE);

        assertThat(text()).isEqualTo(yaml("one"));
        assertThat(desk.policies.versions(EXEC)).hasSize(4);
        assertThat(desk.auditLog.entries())
                .extracting(AuditEntry::action)
                .containsExactly(
                        AuditAction.POLICY_SWITCHED_OFF,
                        AuditAction.POLICY_OBSERVED,
                        AuditAction.POLICY_ENFORCED);
    }

    @Test
    void whatIsSoAlreadyChangesNothing() {
        var version = desk.inForce(1, yaml("one"));

        assertThat(change(1, Rollout.IN_FORCE))
                .isEqualTo(new PublicationResult.InForce(version, false, Rejudged.NONE));
    }

    @Test
    void aPolicyWhoseTestsFailCanBeSwitchedOffButNotOn() {
        desk.inForce(1, yaml("one").replaceFirst("expect: PASS", "expect: FAIL"));

        assertThat(change(1, Rollout.OFF)).isInstanceOf(PublicationResult.InForce.class);
        assertThat(change(2, Rollout.IN_FORCE)).isInstanceOf(PublicationResult.Refused.class);
    }

    @Test
    void whatSomebodyPublishedMeanwhileIsNotOverwritten() {
        desk.inForce(1, yaml("one"));
        desk.inForce(2, yaml("two"));

        assertThat(change(1, Rollout.OFF)).isInstanceOf(PublicationResult.Conflict.class);
        assertThat(text()).isEqualTo(yaml("two"));
    }

    @Test
    void onlyEditorsChangeIt() {
        desk.inForce(1, yaml("one"));
        desk.become("vera@example.com", Role.VIEWER);

        assertThatThrownBy(() -> change(1, Rollout.OFF)).isInstanceOf(Forbidden.class);
    }

    @Test
    void whatNeverWasCannotBeSwitched() {
        assertThatThrownBy(() -> change(0, Rollout.OFF)).isInstanceOf(NotFound.class);
    }
}
