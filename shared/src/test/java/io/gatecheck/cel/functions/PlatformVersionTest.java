package io.gatecheck.cel.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformVersionTest {

    @ParameterizedTest
    @CsvSource({
        "1.4.0, 1.4.0, true",
        "1.4, 1.4.0, true",
        "1.4.0, 1.4, true",
        "1.4, 1.4.1, false",
        "1.4.1, 1.4, true",
        "2, 1.9.9, true",
        "1.9.9, 2, false",
        "1.10, 1.9, true",
        "LATEST, 999, true",
        "LATEST, LATEST, true",
        "999, LATEST, false",
        "1.2.3.4.5.6, 1.2.3.4.5.7, false",
        "999999999, 1, true",
    })
    void versionsAreComparedNumberByNumber(String version, String other, boolean atLeast) {
        assertThat(PlatformVersion.parse(version).isAtLeast(PlatformVersion.parse(other)))
                .isEqualTo(atLeast);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "latest", "1.", ".1", "v1", "1.2.3.4.5.6.7", "9999999999", "1-2"})
    void whatIsNoVersionIsRefused(String text) {
        assertThatThrownBy(() -> PlatformVersion.parse(text))
                .isInstanceOf(NoValueException.class)
                .hasMessage("'" + text + "' is not a valid version (such as 1.4.0 or LATEST)");
    }
}
