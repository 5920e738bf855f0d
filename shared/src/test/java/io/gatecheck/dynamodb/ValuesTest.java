package io.gatecheck.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void aTextIsNotTruncatedInsideACharacter() {
        assertThat(Values.truncate("ab😀cd", 4)).isEqualTo("ab…");
        assertThat(Values.truncate("ab😀cd", 5)).isEqualTo("ab😀…");
        assertThat(Values.truncate("ab😀cd", 6)).isEqualTo("ab😀cd");
    }

    @Test
    void timesSortAsTheirTextsDo() {
        assertThat(Values.text(Instant.parse("2026-03-02T10:15:30Z")))
                .isEqualTo("2026-03-02T10:15:30.000Z")
                .isLessThan(Values.text(Instant.parse("2026-03-02T10:15:30.001999Z")));
    }
}
