package io.gatecheck.cel.plan;

import dev.cel.common.types.CelKind;
import io.gatecheck.cel.functions.NoValueException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operators that look into lists and maps, and how much is in them. */
final class CollectionClosures {

    private CollectionClosures() {}

    static Optional<Closure> find(String function, List<Operand> operands) {
        Operand first = operands.get(0);
        return switch (function) {
            case "size" -> size(first);
            case "@in" -> in(first, operands.get(1));
            case "_[_]" -> entry(first, operands.get(1));
            case "_[?_]" -> possibleEntry(first, operands.get(1));
            case "_+_" -> joined(first, operands.get(1));
            default -> Optional.empty();
        };
    }

    private static Optional<Closure> size(Operand operand) {
        Closure whole = operand.closure();
        return switch (operand.type().kind()) {
            case STRING -> Optional.of(frame -> codePoints(whole.text(frame)));
            case LIST -> Optional.of(frame -> (long) whole.list(frame).size());
            case MAP -> Optional.of(frame -> (long) whole.map(frame).size());
            default -> Optional.empty();
        };
    }

    private static long codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Optional<Closure> in(Operand element, Operand whole) {
        Closure part = element.closure();
        Closure in = whole.closure();
        if (whole.is(CelKind.MAP) && element.is(CelKind.STRING)) {
            return Optional.of(frame -> in.map(frame).containsKey(part.value(frame)));
        }
        if (whole.is(CelKind.LIST) && element.isComparableWith(whole.type().parameters().get(0))) {
            return Optional.of(frame -> in.list(frame).contains(part.value(frame)));
        }
        return Optional.empty();
    }

    private static Optional<Closure> entry(Operand whole, Operand named) {
        Closure map = whole.closure();
        Closure key = named.closure();
        return whole.is(CelKind.MAP) && named.is(CelKind.STRING)
                ? Optional.of(frame -> entry(map.map(frame), key.text(frame)))
                : Optional.empty();
    }

    static Object entry(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value == null) {
            throw new NoValueException("there is no key '" + key + "'");
        }
        return value;
    }

    private static Optional<Closure> possibleEntry(Operand whole, Operand named) {
        Closure map = whole.closure();
        Closure key = named.closure();
        return whole.is(CelKind.MAP) && named.is(CelKind.STRING)
                ? Optional.of(frame -> Optional.ofNullable(map.map(frame).get(key.value(frame))))
                : Optional.empty();
    }

    /** Written by the macros {@code map} and {@code filter}, which collect so what they find. */
    private static Optional<Closure> joined(Operand left, Operand right) {
        Closure one = left.closure();
        Closure other = right.closure();
        return left.is(CelKind.LIST)
                ? Optional.of(frame -> joined(one.list(frame), other.list(frame)))
                : Optional.empty();
    }

    private static List<Object> joined(Collection<?> left, Collection<?> right) {
        List<Object> joined = new ArrayList<>(left);
        joined.addAll(right);
        return joined;
    }
}
