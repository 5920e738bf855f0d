package io.gatecheck.exemption;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.policy.Glob;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.ScopeTarget;
import java.time.Instant;
import java.util.List;
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

        exemptions().save(exemption);

        assertThat(exemptions().all()).containsExactly(exemption);
    }

    @Test
    void exemptionsAreListedByIdExpiredOnesIncluded() {
        var second = exemption("ex-2", Scope.ORGANIZATION, "second");
        var first = exemption("ex-1", Scope.ORGANIZATION, "first");

        exemptions().save(second);
        exemptions().save(first);

        assertThat(exemptions().all()).containsExactly(first, second);
    }

    @Test
    void anExemptionReplacesTheOneWithItsId() {
        var before = exemption("ex-1", Scope.ORGANIZATION, "before");
        var after = exemption("ex-1", Scope.ORGANIZATION, "after");

        exemptions().save(before);
        exemptions().save(after);

        assertThat(exemptions().all()).containsExactly(after);
    }

    private static Exemption exemption(String id, Scope scope, String reason) {
        return new Exemption(
                new ExemptionId(id),
                new PolicyId("no-public-ip"),
                scope,
                reason,
                "ada@example.com",
                LONG_AGO);
    }
}
