package io.gatecheck.exemption;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.UnitId;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExemptionTest {

    private static final Instant AT = Exemptions.AT;
    private static final Instant END = AT.plus(Duration.ofDays(30));
    private static final Account ACCOUNT =
            new Account(
                    Exemptions.PLACE.account(),
                    "Shop",
                    new AccountPath(List.of(new OrganizationalUnit(new UnitId("r-1"), "Root"))),
                    Map.of());

    @Test
    void onlyAnApprovalThatHasNotEndedCovers() {
        var breach = Exemptions.breach("task.size.cpu=4096");
        var request = Exemptions.request().until(END);

        assertThat(request.undecided().covers(breach, ACCOUNT, AT)).isFalse();
        assertThat(request.rejected().covers(breach, ACCOUNT, AT)).isFalse();
        assertThat(request.revoked().covers(breach, ACCOUNT, AT)).isFalse();
        assertThat(request.approved().covers(breach, ACCOUNT, END.minusMillis(1))).isTrue();
        assertThat(request.approved().covers(breach, ACCOUNT, END)).isFalse();
    }

    @Test
    void anotherOffendingValueIsNotCovered() {
        var approved = Exemptions.request().approved();

        assertThat(approved.covers(Exemptions.breach("task.size.cpu=8192"), ACCOUNT, AT)).isFalse();
    }

    @Test
    void aWiderExemptionCoversEveryOffendingValueOfItsPolicyInItsScope() {
        var wide = Exemptions.request().of("no-public-ip", Scope.ORGANIZATION).approved();
        var other = Exemptions.request().of("no-execute-command", Scope.ORGANIZATION).approved();

        assertThat(wide.covers(Exemptions.breach("anything"), ACCOUNT, AT)).isTrue();
        assertThat(other.covers(Exemptions.breach("anything"), ACCOUNT, AT)).isFalse();
    }

    @Test
    void theStateFollowsFromTheDecisionAndTheTime() {
        var request = Exemptions.request().until(END);

        assertThat(request.undecided().state(AT)).isEqualTo(ExemptionState.REQUESTED);
        assertThat(request.approved().state(AT)).isEqualTo(ExemptionState.APPROVED);
        assertThat(request.approved().state(END)).isEqualTo(ExemptionState.EXPIRED);
        assertThat(request.rejected().state(END)).isEqualTo(ExemptionState.REJECTED);
        assertThat(request.revoked().state(END)).isEqualTo(ExemptionState.REVOKED);
    }

    @Test
    void aRequestThatNobodyAnswersExpiresAfterTwoWeeks() {
        var request = Exemptions.request().undecided();

        assertThat(request.state(AT.plus(Duration.ofDays(14)).minusMillis(1)))
                .isEqualTo(ExemptionState.REQUESTED);
        assertThat(request.state(AT.plus(Duration.ofDays(14)))).isEqualTo(ExemptionState.EXPIRED);
    }

    @Test
    void aRequestThatNobodyAnswersExpiresNoLaterThanWhatItAsksFor() {
        var request = Exemptions.request().until(AT.plus(Duration.ofDays(2))).undecided();

        assertThat(request.state(AT.plus(Duration.ofDays(2)))).isEqualTo(ExemptionState.EXPIRED);
    }

    @Test
    void severePoliciesHaveShorterExemptions() {
        assertThat(ExemptionLimits.longest(Severity.HIGH)).isEqualTo(Duration.ofDays(90));
        assertThat(ExemptionLimits.longest(Severity.MEDIUM)).isEqualTo(Duration.ofDays(365));
    }
}
