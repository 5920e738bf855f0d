package io.gatecheck.cel.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternsTest {

    private final Patterns patterns = new Patterns();

    @Test
    void aPatternOfAThousandCharactersIsTheLongest() {
        assertThatCode(() -> Patterns.mustBeSmall("a".repeat(1_000))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Patterns.mustBeSmall("a".repeat(1_001)))
                .isInstanceOf(NoValueException.class)
                .hasMessage("the regular expression has 1001 characters; at most 1000 are allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a{99992}",
                "a{7,99990}",
                "a{99991,}",
                "(a){10000}",
                "(a){0}(b){5000}",
                "[a-z]+",
                "a{2}b{3}",
                "x{a}"
            })
    void whatRepeatsAHundredThousandTimesIsStillRead(String regex) {
        assertThatCode(() -> Patterns.mustBeSmall(regex)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a{99993}",
                "a{7,99991}",
                "a{99992,}",
                "(a){10001}",
                "a{50000}b{50000}",
                "(a{100}){1000}",
                "\\p{L}{10000}",
                "((((a){99999}){99999}){99999}){99999}"
            })
    void whatRepeatsMoreIsRefusedBeforeItIsWrittenOut(String regex) {
        assertThatThrownBy(() -> Patterns.mustBeSmall(regex))
                .isInstanceOf(NoValueException.class)
                .hasMessage(
                        "the regular expression has too many repetitions; use smaller numbers in the braces");
    }

    @Test
    void aPatternHasFiveHundredStatesAtMost() {
        int most =
                IntStream.range(400, 501)
                        .filter(n -> Pattern.compile("a{" + n + "}").programSize() == 500)
                        .findFirst()
                        .orElseThrow();

        assertThatCode(() -> patterns.check("a{" + most + "}")).doesNotThrowAnyException();
        assertThatThrownBy(() -> patterns.check("a{" + (most + 1) + "}"))
                .isInstanceOf(NoValueException.class)
                .hasMessage("the regular expression is too complex; shorten it");
    }

    @Test
    void whatIsNoPatternSaysWhy() {
        assertThatThrownBy(() -> patterns.matchesWhole("a", "("))
                .isInstanceOf(NoValueException.class)
                .hasMessage("'(' is not a valid regular expression: missing closing )");
    }

    @Test
    void theWholeTextMustMatchEachTime() {
        assertThat(patterns.matchesWhole("ab", "a|ab")).isTrue();
        assertThat(patterns.matchesWhole("ab", "a|ab")).isTrue();
        assertThat(patterns.matchesWhole("abc", "a|ab")).isFalse();
    }
}
