package io.gatecheck.admin.ui.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00.900Z");

    @ParameterizedTest
    @CsvSource({
        "PT-5S, just now",
        "PT9S, just now",
        "PT10S, 10 s ago",
        "PT59S, 59 s ago",
        "PT60S, 1 min ago",
        "PT59M59S, 59 min ago",
        "PT1H, 1 h ago",
        "PT47H59M, 47 h ago",
        "PT48H, 2 d ago",
        "P400D, 400 d ago",
    })
    void theAgeIsAsCoarseAsPeopleSayIt(Duration age, String ago) {
        assertThat(Moment.of(NOW.minus(age), NOW).ago()).isEqualTo(ago);
    }

    @Test
    void theExactTimeIsInUtc() {
        assertThat(Moment.of(NOW, NOW))
                .isEqualTo(new Moment("2026-03-02T12:00:00Z", "2 Mar 2026, 12:00:00 UTC", "now"));
    }
}
