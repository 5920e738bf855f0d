package io.gatecheck.evaluator.event;

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
final class ComputeSize {

    private static final Pattern SHAPE =
            Pattern.compile("([0-9]{0,9}(?:\\.[0-9]{1,6})?)\\s*([a-z]{0,5})");

    private ComputeSize() {}

    /** CPU units; empty where none are given, which the event also writes as {@code "null"}. */
    static Optional<Long> cpuUnits(String field, Optional<String> text) {
        return read(field, text, "vcpu");
    }

    /** MiB; empty where none are given, which the event also writes as {@code "null"}. */
    static Optional<Long> mebibytes(String field, Optional<String> text) {
        return read(field, text, "gb");
    }

    private static Optional<Long> read(String field, Optional<String> text, String unitOf1024) {
        String size = text.orElse("null").strip().toLowerCase(Locale.ROOT);
        if (size.equals("null") || size.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = SHAPE.matcher(size);
        if (!matcher.matches() || matcher.group(1).isEmpty()) {
            throw new UnreadableEvent("its '" + field + "' is not a size");
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        String unit = matcher.group(2);
        if (unit.equals(unitOf1024)) {
            number = number.multiply(BigDecimal.valueOf(1024));
        } else if (!unit.isEmpty()) {
            throw new UnreadableEvent("its '" + field + "' has an unknown unit");
        }
        return Optional.of(number.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
