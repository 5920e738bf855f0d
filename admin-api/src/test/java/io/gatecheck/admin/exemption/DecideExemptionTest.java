package io.gatecheck.admin.exemption;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.access.Role;
import io.gatecheck.audit.AuditAction;
import io.gatecheck.audit.AuditEntry;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionState;
import io.gatecheck.violation.Detections;
import io.gatecheck.violation.ViolationQuery;
import io.gatecheck.violation.ViolationStatus;
import org.junit.jupiter.api.Test;

class DecideExemptionTest {

    private final ExemptionDesk desk = new ExemptionDesk();

    @Test
    void anApproverPutsARequestInForce() {
        var exemption = desk.requested();

        var result = desk.as("grace", Role.APPROVER).decide.approve(exemption, "");

        assertThat(result).isInstanceOf(DecisionResult.Decided.class);
        assertThat(state(exemption)).isEqualTo(ExemptionState.APPROVED);
        assertThat(desk.audit)
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.EXEMPTION_REQUESTED, AuditAction.EXEMPTION_APPROVED);
    }

    @Test
    void theViolationIsExemptAsSoonAsItsExemptionIsApproved() {
        var exemption = desk.requested();

        DecisionResult _ = desk.as("grace", Role.APPROVER).decide.approve(exemption, "");

        assertThat(desk.violation().status()).isEqualTo(ViolationStatus.EXEMPT);
    }

    @Test
    void everyViolationThatAWiderExemptionCoversIsExemptAtOnce() {
        var other = desk.violation(Detections.of("no-public-ip").service("other").task("other"));
        var elsewhere =
                desk.violation(Detections.of("no-public-ip").in(ExemptionDesk.DATA).task("data"));
        var exemption = desk.requested(ExemptionDesk.form("width", "account"));

        DecisionResult _ = desk.as("grace", Role.APPROVER).decide.approve(exemption, "");

        assertThat(desk.status(other)).isEqualTo(ViolationStatus.EXEMPT);
        assertThat(desk.status(elsewhere)).isEqualTo(ViolationStatus.OPEN);
    }

    @Test
    void theViolationIsOpenAsSoonAsItsExemptionIsRevoked() {
        var exemption = approved(ExemptionDesk.form());

        DecisionResult _ = desk.revoke.revoke(exemption, "Fixed");

        var violation = desk.violations.list(ViolationQuery.newest(1)).items().getFirst();
        assertThat(violation.status()).isEqualTo(ViolationStatus.OPEN);
        assertThat(violation.times().openedAt()).isEqualTo(ExemptionDesk.NOW);
        assertThat(violation.alert().pending()).isTrue();
    }

    @Test
    void aViolationStaysExemptWhileAnotherExemptionCoversIt() {
        var wide = approved(ExemptionDesk.form("width", "account"));
        var narrow = approved(ExemptionDesk.form());

        DecisionResult _ = desk.revoke.revoke(wide, "Too broad");
        assertThat(desk.status(desk.violation())).isEqualTo(ViolationStatus.EXEMPT);

        DecisionResult _ = desk.revoke.revoke(narrow, "Fixed");
        assertThat(desk.status(desk.violation())).isEqualTo(ViolationStatus.OPEN);
    }

    @Test
    void nobodyAnswersTheirOwnRequest() {
        var exemption = desk.requested();

        var result = desk.as("ada", Role.ADMIN).decide.approve(exemption, "");

        assertThat(result)
                .isEqualTo(
                        new DecisionResult.Refused(
                                "You requested this exemption. Somebody else must answer."));
        assertThat(state(exemption)).isEqualTo(ExemptionState.REQUESTED);
    }

    @Test
    void anEditorCannotAnswer() {
        var exemption = desk.requested();

        assertThat(desk.as("bob", Role.EDITOR).decide.approve(exemption, ""))
                .isInstanceOf(DecisionResult.Refused.class);
    }

    @Test
    void aRejectionNeedsANote() {
        var exemption = desk.requested();
        desk.as("grace", Role.APPROVER);

        assertThat(desk.decide.reject(exemption, " ")).isInstanceOf(DecisionResult.Invalid.class);
        assertThat(desk.decide.reject(exemption, "Move it first"))
                .isInstanceOf(DecisionResult.Decided.class);
    }

    @Test
    void ofTwoApproversTheSecondIsTold() {
        var exemption = desk.requested();
        DecisionResult _ = desk.as("grace", Role.APPROVER).decide.reject(exemption, "No");

        assertThat(desk.as("alan", Role.APPROVER).decide.approve(exemption, ""))
                .isEqualTo(new DecisionResult.TooLate("grace has already rejected this request."));
        assertThat(state(exemption)).isEqualTo(ExemptionState.REJECTED);
    }

    @Test
    void theRequesterMayRevokeAndOtherEditorsMayNot() {
        var exemption = desk.requested();

        assertThat(desk.as("bob", Role.EDITOR).revoke.revoke(exemption, "x"))
                .isInstanceOf(DecisionResult.Refused.class);
        assertThat(desk.as("ada", Role.EDITOR).revoke.revoke(exemption, "Fixed"))
                .isInstanceOf(DecisionResult.Decided.class);
        assertThat(state(exemption)).isEqualTo(ExemptionState.REVOKED);
    }

    @Test
    void whatIsRevokedStaysRevoked() {
        var exemption = desk.requested();
        DecisionResult _ = desk.as("ada", Role.EDITOR).revoke.revoke(exemption, "Fixed");

        assertThat(
                        desk.as("grace", Role.APPROVER)
                                .decide
                                .approve(desk.find.byId(id(exemption)), ""))
                .isEqualTo(new DecisionResult.TooLate("ada has already revoked this exemption."));
    }

    @Test
    void waitingRequestsAreCountedForThoseWhoCanAnswer() {
        Exemption _ = desk.requested();

        assertThat(desk.find.waiting()).isZero();
        assertThat(desk.as("grace", Role.APPROVER).find.waiting()).isEqualTo(1);
    }

    private static String id(Exemption exemption) {
        return exemption.id().value();
    }

    private ExemptionState state(Exemption exemption) {
        return desk.find.byId(id(exemption)).state(ExemptionDesk.NOW);
    }

    private Exemption approved(ExemptionForm form) {
        var exemption = desk.requested(form);
        DecisionResult _ = desk.as("grace", Role.APPROVER).decide.approve(exemption, "");
        return desk.find.byId(exemption.id().value());
    }
}
