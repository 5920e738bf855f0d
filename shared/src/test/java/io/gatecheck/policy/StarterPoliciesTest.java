package io.gatecheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StarterPoliciesTest {

    @Test
    void theyAreSomePoliciesOfTheBaselinePackAsTheyStandThere() {
        var starters = StarterPolicies.documents();

        assertThat(starters).hasSize(7);
        assertThat(BaselinePack.documents()).containsAllEntriesOf(starters);
    }
}
