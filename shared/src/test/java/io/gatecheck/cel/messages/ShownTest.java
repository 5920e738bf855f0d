package io.gatecheck.cel.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gatecheck.task.ContainerImage;
import io.gatecheck.task.Tasks;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShownTest {

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsShownAsPeopleReadIt(Object value, String shown) {
        assertThat(Shown.value(value)).contains(shown);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments("web", "web"),
                arguments("", "(empty)"),
                arguments(5L, "5"),
                arguments(false, "false"),
                arguments(Optional.empty(), "(not set)"),
                arguments(Optional.of("a"), "a"),
                arguments(
                        ContainerImage.parse("nginx:1"),
                        ContainerImage.parse("nginx:1").reference()),
                arguments(List.of(), "[]"),
                arguments(List.of("a", "", 1), "[a, (empty), 1]"),
                arguments(List.of(List.of("a"), List.of()), "[[a], []]"),
                arguments(Map.of(), "{}"),
                arguments(Map.of("b", "2", "a", List.of(1)), "{a=[1], b=2}"),
                arguments(Map.of("b", Tasks.container("c"), "c", "d"), "{b=…, c=d}"));
    }

    @Test
    void aWholeRecordWouldSayTooMuch() {
        assertThat(Shown.value(Tasks.container("c"))).isEmpty();
        assertThat(Shown.value(List.of("a", Tasks.container("c")))).isEmpty();
        assertThat(Shown.value(Optional.of(Tasks.container("c")))).isEmpty();
        assertThat(Shown.value(new Object())).isEmpty();
    }

    @Test
    void whatIsLongerThanAnybodyReadsIsCutOff() {
        String longest = "a".repeat(Shown.LONGEST);

        assertThat(Shown.value(longest)).contains(longest);
        assertThat(Shown.value(longest + "b")).contains(longest + "…");
        assertThat(Shown.value("a".repeat(Shown.LONGEST - 1) + "\uD83D\uDE00"))
                .contains("a".repeat(Shown.LONGEST - 1) + "…");
        assertThat(Shown.value(longest.substring(2) + "\uD83D\uDE00"))
                .contains(longest.substring(2) + "\uD83D\uDE00");
    }

    @Test
    void manyElementsAreCutOffAsOneText() {
        assertThat(Shown.value(Collections.nCopies(1_000, "abc")).orElseThrow())
                .hasSize(Shown.LONGEST + 1)
                .endsWith("…");
        assertThat(Shown.value(Map.of("k", "v".repeat(3_000), "l", "w")).orElseThrow())
                .hasSize(Shown.LONGEST + 1)
                .startsWith("{k=vvv")
                .endsWith("v…");
    }

    @Test
    void twoReadingsStandBesideEachOtherUpToTheSameLength() {
        String longest = "a".repeat(Shown.LONGEST);

        assertThat(Shown.both("a", "b")).isEqualTo("a, b");
        assertThat(Shown.both(longest, "b")).isEqualTo(longest + "…");
        assertThat(Shown.both(longest + "…", "b")).isEqualTo(longest + "…");
    }
}
