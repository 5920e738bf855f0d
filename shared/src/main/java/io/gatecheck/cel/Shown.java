package io.gatecheck.cel;

import io.gatecheck.task.ImageReference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Values as people read them. */
final class Shown {

    private Shown() {}

    /** The value, or empty where it is a whole record that would say too much. */
    static Optional<String> value(Object value) {
        return switch (value) {
            case ImageReference image -> Optional.of(image.reference());
            case Record _ -> Optional.empty();
            case Optional<?> optional ->
                    optional.isPresent() ? value(optional.orElseThrow()) : Optional.of("(not set)");
            case Collection<?> items -> list(items);
            case Map<?, ?> map -> Optional.of(map(map));
            case String text -> Optional.of(text.isEmpty() ? "(empty)" : text);
            case Boolean _, Number _ -> Optional.of(value.toString());
            default -> Optional.empty();
        };
    }

    private static Optional<String> list(Collection<?> items) {
        List<Optional<String>> shown = items.stream().map(Shown::value).toList();
        return shown.stream().allMatch(Optional::isPresent)
                ? Optional.of(
                        "["
                                + String.join(
                                        ", ", shown.stream().flatMap(Optional::stream).toList())
                                + "]")
                : Optional.empty();
    }

    private static String map(Map<?, ?> map) {
        TreeMap<String, String> shown = new TreeMap<>();
        map.forEach((key, value) -> shown.put(key.toString(), value(value).orElse("…")));
        return shown.toString();
    }
}
