package io.gatecheck.cli.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReaderTest {

    /** The library reads by portions of 1,024 characters, unless it is told otherwise. */
    @ParameterizedTest
    @ValueSource(ints = {1_020, 1_021, 1_022, 1_023, 1_024, 1_025, 1_026, 2_048, 2_049, 2_050})
    void aSmileyMayStandAnywhereInALongFile(int offset) {
        String file = "#" + "x".repeat(offset - 1) + "\uD83D\uDE00\nfamily: web\n";

        assertThat(ValueReader.read(file).at("family").text()).isEqualTo("web");
    }

    @Test
    void aTagWithABlankInItIsRefused() {
        assertThatThrownBy(() -> ValueReader.read("family: !%20 web"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("it is neither valid JSON nor valid YAML");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void aFileThatIsNestedTooDeeplyIsRefused(String level) {
        assertThatThrownBy(() -> ValueReader.read(level.repeat(100_000)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("line 1: it is nested too deeply");
    }
}
