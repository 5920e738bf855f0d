package io.gatecheck.evaluator.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluator.slack.TestClock;
import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionId;
import io.gatecheck.exemption.InMemoryExemptions;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Scope;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CachedExemptionsTest {

    @Test
    void exemptionsAreCachedForAMinute() {
        var clock = new TestClock(Instant.parse("2026-03-02T10:15:30Z"));
        var repository = new InMemoryExemptions();
        var exemptions = new CachedExemptions(repository, clock);
        var before = exemptions.all();
        var granted =
                Exemption.granted(
                        new ExemptionId("e1"),
                        new PolicyId("p"),
                        Scope.ORGANIZATION,
                        "needed",
                        "alice",
                        Instant.parse("2026-04-01T00:00:00Z"));
        boolean _ = repository.add(granted);

        clock.advance(Duration.ofSeconds(59));
        var cached = exemptions.all();
        clock.advance(Duration.ofSeconds(1));
        var renewed = exemptions.all();

        assertThat(before).isEmpty();
        assertThat(cached).isEmpty();
        assertThat(renewed).containsExactly(granted);
    }
}
