package io.gatecheck.cel.messages;

import io.gatecheck.task.ContainerImage;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Values as people read them, cut off if they are longer than anybody reads. */
public final class Shown {

    static final int LONGEST = 2_000;

    private final StringBuilder out = new StringBuilder();

    private Shown() {}

    /** The value, or empty if it is a whole record that would say too much. */
    public static Optional<String> value(Object value) {
        Shown shown = new Shown();
        return shown.add(value) ? Optional.of(shown.text()) : Optional.empty();
    }

    /** Two values that were read one after the other. */
    public static String both(String before, String now) {
        return before.length() > LONGEST ? before : cut(before + ", " + now);
    }

    private String text() {
        return cut(out.toString());
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }

    private boolean isFull() {
        return out.length() > LONGEST;
    }

    /** Whether the value can be shown. */
    private boolean add(Object value) {
        return switch (value) {
            case ContainerImage image -> added(image.reference());
            case Record _ -> false;
            case Optional<?> optional ->
                    optional.isPresent() ? add(optional.orElseThrow()) : added("(not set)");
            case Collection<?> items -> addAll(items);
            case Map<?, ?> map -> addAll(map);
            case String text -> added(text.isEmpty() ? "(empty)" : text);
            case Boolean _, Number _, Instant _ -> added(value.toString());
            default -> false;
        };
    }

    private boolean added(String text) {
        out.append(text, 0, Math.min(text.length(), LONGEST + 1));
        return true;
    }

    private boolean addAll(Collection<?> items) {
        out.append('[');
        Iterator<?> rest = items.iterator();
        while (rest.hasNext() && !isFull()) {
            if (!add(rest.next())) {
                return false;
            }
            if (rest.hasNext()) {
                out.append(", ");
            }
        }
        out.append(']');
        return true;
    }

    private boolean addAll(Map<?, ?> map) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(key.toString(), value));
        out.append('{');
        Iterator<Map.Entry<String, Object>> rest = sorted.entrySet().iterator();
        while (rest.hasNext() && !isFull()) {
            Map.Entry<String, Object> entry = rest.next();
            out.append(entry.getKey()).append('=');
            int before = out.length();
            if (!add(entry.getValue())) {
                out.setLength(before);
                out.append('…');
            }
            if (rest.hasNext()) {
                out.append(", ");
            }
        }
        out.append('}');
        return true;
    }
}
