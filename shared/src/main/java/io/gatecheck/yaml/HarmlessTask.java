package io.gatecheck.yaml;

import io.gatecheck.task.ContainerUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A task that breaks no policy, from which an example takes what it does not name itself. */
final class HarmlessTask {

    private static final String RESOURCE = "harmless-task.yaml";

    private final Map<?, ?> task;

    /** What the records in lists are completed from, by the path of the list. */
    private final Map<?, ?> parts;

    HarmlessTask() {
        Map<?, ?> harmless = load();
        this.task = (Map<?, ?>) part(harmless, "task");
        this.parts = (Map<?, ?>) part(harmless, "parts");
    }

    /** The whole of a task of which some fields are given. */
    Map<String, Object> with(Map<?, ?> given) {
        return merged(task, given, "");
    }

    private Map<String, Object> merged(Map<?, ?> below, Map<?, ?> above, String path) {
        Map<String, Object> merged = stringKeys(below);
        merged.putAll(stringKeys(above));
        merged.replaceAll((key, value) -> completed(below.get(key), value, path + key));
        return merged;
    }

    /** A value of an example, with what it leaves out of the records in it. */
    private Object completed(@Nullable Object below, Object value, String path) {
        if (value instanceof Map<?, ?> map && !path.endsWith("tags")) {
            Object harmless = below instanceof Map<?, ?> ? below : parts.get(path);
            return merged(harmless instanceof Map<?, ?> base ? base : Map.of(), map, path + ".");
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(item -> completed(parts.get(path), takenApart(item, path), path))
                    .toList();
        }
        return value;
    }

    /** A container of an example that names its user runs as that user. */
    private static Object takenApart(Object item, String path) {
        if (!path.equals("containers")
                || !(item instanceof Map<?, ?> container)
                || !container.containsKey("user")
                || container.containsKey("runsAs")) {
            return item;
        }
        ContainerUser user =
                container.get("user") instanceof String written
                        ? ContainerUser.parse(written)
                        : ContainerUser.OF_THE_IMAGE;
        Map<String, Object> whole = stringKeys(container);
        whole.put("runsAs", Map.of("name", user.name(), "group", user.group()));
        return whole;
    }

    private static Map<String, Object> stringKeys(Map<?, ?> map) {
        Map<String, Object> keyed = new LinkedHashMap<>();
        map.forEach((key, value) -> keyed.put(key.toString(), value));
        return keyed;
    }

    private static Map<?, ?> load() {
        try (InputStream in = HarmlessTask.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    private static Object part(Map<?, ?> whole, String key) {
        Object part = whole.get(key);
        if (part == null) {
            throw new IllegalStateException(RESOURCE + " has no '" + key + "'");
        }
        return part;
    }
}
