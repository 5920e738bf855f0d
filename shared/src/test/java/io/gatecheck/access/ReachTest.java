package io.gatecheck.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.policy.ScopeTarget;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReachTest {

    @Test
    void theWholeOrganizationIncludesEveryReach() {
        assertThat(Reach.ORGANIZATION.includes(reach("ou-ab12-shop", "team=shop"))).isTrue();
        assertThat(reach("ou-ab12-shop").includes(Reach.ORGANIZATION)).isFalse();
    }

    @Test
    void aReachIncludesWhatNamesItsOwnTargetsAlone() {
        Reach two = reach("ou-ab12-shop", "team=shop");

        assertThat(two.includes(reach("team=shop"))).isTrue();
        assertThat(two.includes(reach("team=shop", "team=data"))).isFalse();
        assertThat(two.includes(reach("111122223333"))).isFalse();
    }

    private static Reach reach(String... targets) {
        return new Reach(Arrays.stream(targets).map(ScopeTarget::parse).toList());
    }
}
