package io.gatecheck.exemption;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.policy.Glob;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.ScopeTarget;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every keeper of exemptions does. */
public abstract class ExemptionRepositoryContract {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    /** The same store every time, empty at the start of a test. */
    protected abstract ExemptionRepository exemptions();

    @Test
    void atFirstNothingIsExempt() {
        assertThat(exemptions().all()).isEmpty();
    }

    @Test
    void anExemptionIsKeptWithEveryFormOfScope() {
        var scope =
                new Scope(
                        Stream.of(
                                        "organization",
                                        "ou-ab12-prod0001",
                                        "Root/Workloads",
                                        "111122223333",
                                        "team=shop")
                                .map(ScopeTarget::parse)
                                .toList(),
                        List.of(ScopeTarget.parse("444455556666")),
                        List.of(new Glob("eu-*")),
                        List.of(new Glob("shop-?")),
                        List.of(new Glob("checkout"), Glob.ANY));
        var exemption = exemption("ex-1", scope, "a reason");

        added(exemption);

        assertThat(exemptions().all()).containsExactly(exemption);
    }

    @Test
    void exemptionsAreListedByIdExpiredOnesIncluded() {
        var second = exemption("ex-2", Scope.ORGANIZATION, "second");
        var first = exemption("ex-1", Scope.ORGANIZATION, "first");

        added(second);
        added(first);

        assertThat(exemptions().all()).containsExactly(first, second);
    }

    @Test
    void everyStandingIsKept() {
        var request = Exemptions.request();
        var withdrawn =
                request.at(Exemptions.AT.plusSeconds(4))
                        .undecided()
                        .with(
                                new ExemptionStanding.Withdrawn(
                                        Optional.empty(), request.decision("no longer needed")));
        var all =
                List.of(
                        request.at(Exemptions.AT).undecided(),
                        request.at(Exemptions.AT.plusSeconds(1)).approved(),
                        request.at(Exemptions.AT.plusSeconds(2)).rejected(),
                        request.at(Exemptions.AT.plusSeconds(3)).revoked(),
                        withdrawn);

        all.forEach(this::added);

        assertThat(exemptions().all()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(all).allSatisfy(one -> assertThat(exemptions().find(one.id())).contains(one));
    }

    @Test
    void anUnknownExemptionIsNotFound() {
        assertThat(exemptions().find(new ExemptionId("ex-none"))).isEmpty();
    }

    @Test
    void anExemptionIsAddedOnce() {
        var exemption = Exemptions.request().undecided();

        assertThat(exemptions().add(exemption)).isTrue();
        assertThat(exemptions().add(exemption.with(Exemptions.request().approved().standing())))
                .isFalse();
        assertThat(exemptions().all()).containsExactly(exemption);
    }

    @Test
    void ofTwoDecisionsAtOnceTheFirstCounts() {
        var request = Exemptions.request().undecided();
        added(request);
        var approved = Exemptions.request().approved();
        var rejected = Exemptions.request().rejected();

        assertThat(exemptions().decide(request, approved.standing())).isTrue();
        assertThat(exemptions().decide(request, rejected.standing())).isFalse();
        assertThat(exemptions().find(request.id())).contains(approved);
    }

    @Test
    void anApprovalCanBeRevoked() {
        var approved = Exemptions.request().approved();
        added(approved);
        var revoked = Exemptions.request().revoked();

        assertThat(exemptions().decide(approved, revoked.standing())).isTrue();
        assertThat(exemptions().find(approved.id())).contains(revoked);
    }

    @Test
    void nothingIsDecidedAboutWhatIsNotKept() {
        var request = Exemptions.request().undecided();

        assertThat(exemptions().decide(request, Exemptions.request().approved().standing()))
                .isFalse();
        assertThat(exemptions().all()).isEmpty();
    }

    private void added(Exemption exemption) {
        assertThat(exemptions().add(exemption)).isTrue();
    }

    private static Exemption exemption(String id, Scope scope, String reason) {
        return Exemption.granted(
                new ExemptionId(id),
                new PolicyId("no-public-ip"),
                scope,
                reason,
                "ada@example.com",
                LONG_AGO);
    }
}
