package io.gatecheck.admin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.policy.RolloutForm.Read;
import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.policy.Rollout;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolloutFormTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @Test
    void aChangeIsRead() {
        assertThat(new RolloutForm("observe", " 2026-03-03 ", " Try it ").read(TODAY))
                .isEqualTo(
                        new Read.Change(
                                Rollout.observing(LocalDate.parse("2026-03-03")), "Try it"));
        assertThat(new RolloutForm("off", "rubbish", "Noise").read(TODAY))
                .isEqualTo(new Read.Change(Rollout.OFF, "Noise"));
    }

    @ParameterizedTest
    @CsvSource({
        "observe, 2026-03-02, observeUntil",
        "observe, 2027-03-04, observeUntil",
        "observe, 02.03.2026, observeUntil",
        "observe, '', observeUntil",
        "perhaps, '', state",
        "'', '', state"
    })
    void whatIsWrongIsNamed(String state, String until, String field) {
        var read = (Read.Wrong) new RolloutForm(state, until, "").read(TODAY);

        assertThat(read.errors())
                .extracting(InvalidParameter::parameter)
                .containsExactly(field, "reason");
    }
}
