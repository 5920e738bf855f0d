package io.gatecheck.admin.exemption;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.exemption.Exemptions;
import io.gatecheck.policy.Glob;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.ScopeTarget;
import io.gatecheck.violation.Detection;
import io.gatecheck.violation.Detections;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExemptionHealthTest {

    private static final Instant NOW = ExemptionDesk.NOW;
    private static final Instant LATER = NOW.plus(Duration.ofDays(80));

    private final ExemptionDesk desk = new ExemptionDesk();
    private final ExemptionHealth health =
            new ExemptionHealth(desk.reach, desk.exemptedPolicy, desk.clock);

    @Test
    void whatEndsWithinAWeekIsShown() {
        var violation = desk.violation();
        var target = ExemptionWidth.VIOLATION.target(violation);
        var soon = Exemptions.request().of(target).until(NOW.plus(Duration.ofDays(7))).approved();
        var later = Exemptions.request().of(target).until(LATER).approved();

        assertThat(health.concerns(List.of(soon, later)))
                .containsExactly(new ExemptionHealth.Concern(soon, "Ends in 7 days."));
    }

    @Test
    void theWholeOrganizationIsTooBroad() {
        assertThat(concerns(Exemptions.request().of("no-public-ip", Scope.ORGANIZATION)))
                .containsExactly("Covers the whole organization.");
    }

    @Test
    void anExemptionWhoseViolationIsLongResolvedIsUnused() {
        Detection detection =
                Detections.of("no-public-ip").at(NOW.minus(Duration.ofDays(60))).detection();
        desk.violations.with(detection);
        desk.violations.taskStopped(detection.task(), NOW.minus(Duration.ofDays(40)));
        var violation = desk.violations.find(detection.violationId()).orElseThrow();

        assertThat(concerns(Exemptions.request().of(ExemptionWidth.VIOLATION.target(violation))))
                .containsExactly("Unused: its violation was resolved 40 days ago.");
    }

    @Test
    void anExemptionWhoseViolationIsNoLongerKeptIsUnused() {
        assertThat(concerns(Exemptions.request()))
                .containsExactly("Unused: its violation is no longer kept.");
    }

    @Test
    void aWiderExemptionIsUnusedIfItCoveredNothingForAMonth() {
        Detection detection =
                Detections.of("no-public-ip").at(NOW.minus(Duration.ofDays(60))).detection();
        desk.violations.with(detection);
        var exemption = account("no-public-ip").at(NOW.minus(Duration.ofDays(40)));

        assertThat(concerns(exemption)).isEmpty();

        desk.violations.taskStopped(detection.task(), NOW.minus(Duration.ofDays(35)));
        assertThat(concerns(exemption))
                .containsExactly("Unused: it has covered no violation for 30 days.");
        assertThat(concerns(account("no-public-ip").at(NOW.minus(Duration.ofDays(20))))).isEmpty();
    }

    @Test
    void anExemptionThatCoversManyViolationsIsTooBroad() {
        for (int number = 0; number <= ExemptionUse.BROAD; number++) {
            desk.violations.with(
                    Detections.of("no-public-ip")
                            .service("service-" + number)
                            .task("task-" + number)
                            .detection());
        }

        assertThat(concerns(account("no-public-ip"))).containsExactly("Covers 21 violations.");
    }

    @Test
    void anExemptionFromAPolicyThatDoesNotExistSaysSo() {
        assertThat(concerns(account("was-removed"))).containsExactly("Its policy does not exist.");
    }

    @Test
    void aRequestThatNobodyAnswersIsShownAfterAWeek() {
        var waiting = Exemptions.request().until(LATER);

        assertThat(
                        health.concerns(
                                List.of(
                                        waiting.at(NOW.minus(Duration.ofDays(9))).undecided(),
                                        waiting.at(NOW.minus(Duration.ofDays(6))).undecided(),
                                        waiting.at(NOW.minus(Duration.ofDays(14))).undecided())))
                .extracting(ExemptionHealth.Concern::what)
                .containsExactly("Nobody has answered for 9 days; the request expires in 5 days.");
    }

    @Test
    void whatIsDecidedAgainstIsNotLookedAt() {
        Exemptions wide = Exemptions.request().of("no-public-ip", Scope.ORGANIZATION);

        assertThat(health.concerns(List.of(wide.rejected(), wide.revoked()))).isEmpty();
    }

    private static Exemptions account(String policy) {
        return Exemptions.request()
                .of(
                        policy,
                        new Scope(
                                List.of(ScopeTarget.parse(ExemptionDesk.SHOP)),
                                List.of(),
                                List.of(Glob.ANY),
                                List.of(Glob.ANY),
                                List.of(Glob.ANY)));
    }

    private List<String> concerns(Exemptions exemption) {
        return health.concerns(List.of(exemption.until(LATER).approved())).stream()
                .map(ExemptionHealth.Concern::what)
                .toList();
    }
}
