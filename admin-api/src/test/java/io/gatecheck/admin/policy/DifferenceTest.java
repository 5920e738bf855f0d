package io.gatecheck.admin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.admin.policy.Difference.DifferenceLine;
import io.gatecheck.admin.policy.Difference.LineKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void aChangedLineIsOneThatWentAndOneThatCame() {
        assertThat(Difference.between("a\nb\nc\n", "a\nB\nc\n").lines())
                .containsExactly(
                        new DifferenceLine(LineKind.PLACE, "@@ -1,3 +1,3 @@"),
                        new DifferenceLine(LineKind.SAME, "a"),
                        new DifferenceLine(LineKind.REMOVED, "b"),
                        new DifferenceLine(LineKind.ADDED, "B"),
                        new DifferenceLine(LineKind.SAME, "c"));
    }

    @Test
    void asTextItIsAUnifiedDiff() {
        assertThat(Difference.between("", "-- <b>\n\n")).hasToString("@@ -0,0 +1,2 @@\n+-- <b>\n+");
    }

    @Test
    void whereOnlyTheEndOfTheTextDiffersNoLineDoes() {
        assertThat(Difference.between("a\n", "a").lines()).isEmpty();
    }

    @Test
    void twoLongTextsThatHaveNothingInCommonAreComparedAtOnce() {
        String before = "a\n".repeat(32_000) + "end\n";
        String after = "b\n".repeat(32_000) + "end\n";
        long start = System.nanoTime();

        Difference difference = Difference.between(before, after);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(difference.lines())
                .contains(
                        new DifferenceLine(LineKind.REMOVED, "a"),
                        new DifferenceLine(LineKind.ADDED, "b"),
                        new DifferenceLine(LineKind.SAME, "end"))
                .hasSize(64_002);
    }
}
