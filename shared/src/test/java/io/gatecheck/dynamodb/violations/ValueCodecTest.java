package io.gatecheck.dynamodb.violations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValueCodecTest {

    /** Some of everything. */
    public record Everything(
            String text,
            long number,
            int small,
            boolean flag,
            Instant time,
            Optional<Long> absent,
            Optional<Inner> present,
            List<Inner> list,
            Map<String, Inner> map) {}

    public record Inner(String text, List<String> none, Map<String, String> nothing) {}

    public record WithADouble(double number) {}

    private static final ValueCodec CODEC = ValueCodec.of(Everything.class);

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Inner inner = new Inner("Grüße ✓", List.of(), Map.of());
        Everything written =
                new Everything(
                        "x".repeat(100_000),
                        Long.MIN_VALUE,
                        -1,
                        true,
                        Instant.parse("2026-11-02T12:00:00.123456789Z"),
                        Optional.empty(),
                        Optional.of(inner),
                        List.of(inner, inner),
                        Map.of("a", inner, "b", inner));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        CODEC.write(written, new DataOutputStream(bytes));

        var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(CODEC.read(in)).isEqualTo(written);
        assertThat(in.available()).isZero();
    }

    @Test
    void theShapeNamesEveryField() {
        assertThat(CODEC.shape())
                .startsWith("Everything(text TEXT, number NUMBER, small SMALL_NUMBER, flag FLAG")
                .contains("absent NUMBER?", "list [Inner(", "map {TEXT:Inner(");
    }

    @Test
    void aTypeThatNoTaskHasIsRefused() {
        assertThatThrownBy(() -> ValueCodec.of(WithADouble.class))
                .hasMessage("No codec for values of the type double");
    }
}
