package io.gatecheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RolloutTest {

    private static final LocalDate DAY = LocalDate.parse("2027-01-31");

    @Test
    void itIsDueOnItsDayAndStaysSo() {
        var observing = Rollout.observing(DAY);

        assertThat(observing.isDue(DAY.minusDays(1))).isFalse();
        assertThat(observing.isDue(DAY)).isTrue();
        assertThat(observing.isDue(DAY.plusDays(100))).isTrue();
        assertThat(observing.observes()).isTrue();
    }

    @Test
    void whatIsOffOrInForceWaitsForNobody() {
        assertThat(Rollout.IN_FORCE.isDue(DAY)).isFalse();
        assertThat(Rollout.OFF.isDue(DAY)).isFalse();
        assertThat(Rollout.OFF.observes()).isFalse();
    }
}
