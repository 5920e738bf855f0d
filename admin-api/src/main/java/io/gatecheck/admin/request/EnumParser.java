package io.gatecheck.admin.request;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** Reads a word as a value of an enum; case is ignored. */
public final class EnumParser {

    private EnumParser() {}

    /**
     * A parser for {@link ParameterReader#read}.
     *
     * @param what people call such a value, such as {@code severity}
     */
    public static <E extends Enum<E>> Function<String, Parsed<E>> of(Class<E> type, String what) {
        return text -> parse(type.getEnumConstants(), what, text);
    }

    private static <E extends Enum<E>> Parsed<E> parse(E[] allowed, String what, String text) {
        for (E value : allowed) {
            if (value.name().equalsIgnoreCase(text)) {
                return new Parsed.Valid<>(value);
            }
        }
        String words =
                Arrays.stream(allowed)
                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                        .collect(joining(", "));
        return new Parsed.Invalid<>(
                "'%s' is not a valid %s. Valid values: %s.".formatted(text, what, words));
    }
}
