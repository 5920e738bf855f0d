package io.gatecheck.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A task that breaks no policy, from which an example takes what it does not name itself. */
final class HarmlessTask {

    private final Map<?, ?> task;

    /** What the records in lists are completed from, by the path of the list. */
    private final Map<?, ?> parts;

    HarmlessTask() {
        Map<?, ?> harmless = Resource.map("harmless-task.yaml");
        this.task = Resource.part(harmless, "task");
        this.parts = Resource.part(harmless, "parts");
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
    private Object completed(@Nullable Object below, Object written, String path) {
        Object value = ShortForms.writtenOut(path, written);
        if (value instanceof Map<?, ?> map && !path.endsWith("tags")) {
            return merged(base(below, path), map, path + ".");
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> completed(parts.get(path), item, path)).toList();
        }
        return value;
    }

    /** What a record of an example is completed from; what a part says goes above the rest. */
    private Map<?, ?> base(@Nullable Object below, String path) {
        Map<String, Object> base = new LinkedHashMap<>();
        if (below instanceof Map<?, ?> harmless) {
            base.putAll(stringKeys(harmless));
        }
        if (parts.get(path) instanceof Map<?, ?> part) {
            base.putAll(stringKeys(part));
        }
        return base;
    }

    private static Map<String, Object> stringKeys(Map<?, ?> map) {
        Map<String, Object> keyed = new LinkedHashMap<>();
        map.forEach((key, value) -> keyed.put(key.toString(), value));
        return keyed;
    }
}
