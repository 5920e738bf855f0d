package io.gatecheck.replay;

import io.gatecheck.task.ContainerImage;
import io.gatecheck.task.Definition;
import io.gatecheck.task.Facet;
import io.gatecheck.task.TaskField;
import io.gatecheck.task.TaskSnapshot;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A hash of all that is known of a task. Of a field that differs between the tasks of one
 * deployment, such as an address, only whether there is a value counts.
 */
final class EffectiveTaskHash {

    /** Another image or revision is another deployment, so all of their fields count. */
    private static final Set<Class<?>> WHOLE = Set.of(ContainerImage.class, Definition.class);

    private final StringBuilder text = new StringBuilder();

    private EffectiveTaskHash() {}

    static String of(TaskSnapshot snapshot) {
        EffectiveTaskHash hash = new EffectiveTaskHash();
        for (Facet facet : Facet.values()) {
            if (snapshot.missing().facets().containsKey(facet)) {
                hash.text.append(facet).append(" is missing\n");
            }
        }
        snapshot.missing().fields().stream()
                .forEach(field -> hash.text.append(field).append(" is missing\n"));
        hash.append(snapshot.task());
        return hash.digest();
    }

    private void append(Object value) {
        switch (value) {
            case Optional<?> optional -> append(optional.stream().toList());
            case List<?> list -> {
                text.append(list.size()).append(" of\n");
                list.forEach(this::append);
            }
            case Map<?, ?> map ->
                    append(
                            new TreeMap<>(map)
                                    .entrySet().stream()
                                            .map(each -> List.of(each.getKey(), each.getValue()))
                                            .toList());
            case Record held when !TaskField.in(held.getClass().getName()).isEmpty() ->
                    TaskField.in(held.getClass().getName()).forEach(field -> append(field, held));
            default -> {
                String word = value.toString();
                text.append(word.length()).append(' ').append(word).append('\n');
            }
        }
    }

    private void append(TaskField field, Record owner) {
        Object value = field.read().apply(owner);
        text.append(field.name()).append(' ');
        if (field.perTask() && !WHOLE.contains(field.owner())) {
            text.append(isThere(value)).append('\n');
        } else {
            append(value);
        }
    }

    private static boolean isThere(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.isPresent();
            case Collection<?> collection -> !collection.isEmpty();
            default -> true;
        };
    }

    private String digest() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
