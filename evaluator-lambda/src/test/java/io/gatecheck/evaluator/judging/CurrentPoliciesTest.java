package io.gatecheck.evaluator.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.cel.Policies;
import io.gatecheck.evaluator.slack.TestClock;
import io.gatecheck.policy.InMemoryPolicies;
import io.gatecheck.policy.PolicyBundle;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyProblem;
import io.gatecheck.policy.PolicyRepository;
import io.gatecheck.policy.PolicyVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurrentPoliciesTest implements PolicyRepository {

    private final InMemoryPolicies kept = new InMemoryPolicies();
    private final List<String> asked = new ArrayList<>();
    private final List<PolicyProblem> rejected = new ArrayList<>();
    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T10:15:30Z"));
    private final CurrentPolicies policies =
            new CurrentPolicies(this, Policies.COMPILER, rejected::addAll, clock);

    @Test
    void theRevisionIsAskedForEveryFiveSecondsAtMost() {
        var _ = policies.inForce();
        clock.advance(Duration.ofMillis(4999));
        var _ = policies.inForce();
        clock.advance(Duration.ofMillis(1));
        var _ = policies.inForce();

        assertThat(asked).containsExactly("revision", "bundle", "revision");
    }

    @Test
    void whenTheRevisionMovesThePoliciesAreCompiledAnew() {
        var before = policies.inForce();
        var _ = kept.publish(PolicyVersions.requiring("p", "true"));
        clock.advance(Duration.ofSeconds(5));

        var after = policies.inForce();

        assertThat(before.policies()).isEmpty();
        assertThat(after.policies()).hasSize(1);
        assertThat(after.revision()).isEqualTo(1);
    }

    @Test
    void aPolicyThatIsWrongIsToldWithItsPlaceAndACaret() {
        var _ = kept.publish(PolicyVersions.requiring("p", "task.launch.executeComand"));

        var _ = policies.inForce();

        assertThat(rejected).hasSize(1);
        assertThat(rejected.getFirst().toString())
                .startsWith("p:")
                .contains("\n  | ")
                .contains("^");
    }

    @Override
    public long revision() {
        asked.add("revision");
        return kept.revision();
    }

    @Override
    public PolicyBundle bundle() {
        asked.add("bundle");
        return kept.bundle();
    }

    @Override
    public List<PolicyVersion> versions(PolicyId id) {
        return kept.versions(id);
    }
}
