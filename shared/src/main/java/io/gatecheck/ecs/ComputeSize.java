package io.gatecheck.ecs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sizes of a task as ECS writes them: CPU in units ({@code 1024}) or vCPUs ({@code 1 vCPU}),
 * memory in MiB ({@code 2048}) or GB ({@code 2 GB}), which ECS takes as 1024 MiB each
 * (RegisterTaskDefinition, RunTask {@code overrides}).
 */
public final class ComputeSize {

    private static final Pattern SHAPE =
            Pattern.compile("([0-9]{0,9}(?:\\.[0-9]{1,6})?)\\s*([a-z]{0,5})");

    private ComputeSize() {}

    /** CPU units; empty if the text is not a valid size. */
    public static Optional<Long> cpuUnitsIn(String text) {
        return number(text, "vcpu");
    }

    /** MiB; empty if the text is not a valid size. */
    public static Optional<Long> mebibytesIn(String text) {
        return number(text, "gb");
    }

    /** CPU units; empty if none are given, which the event also writes as {@code "null"}. */
    static Optional<Long> cpuUnits(String field, Optional<String> text) {
        return read(field, text, "vcpu");
    }

    /** MiB; empty if none are given, which the event also writes as {@code "null"}. */
    static Optional<Long> mebibytes(String field, Optional<String> text) {
        return read(field, text, "gb");
    }

    private static Optional<Long> read(String field, Optional<String> text, String unitOf1024) {
        String size = text.orElse("null").strip();
        if (size.equalsIgnoreCase("null") || size.isEmpty()) {
            return Optional.empty();
        }
        return number(size, unitOf1024)
                .or(() -> {
                    throw new UnreadableEvent("its '" + field + "' is not a valid size");
                });
    }

    private static Optional<Long> number(String text, String unitOf1024) {
        Matcher matcher = SHAPE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches() || matcher.group(1).isEmpty()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        String unit = matcher.group(2);
        if (unit.equals(unitOf1024)) {
            number = number.multiply(BigDecimal.valueOf(1024));
        } else if (!unit.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(number.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
