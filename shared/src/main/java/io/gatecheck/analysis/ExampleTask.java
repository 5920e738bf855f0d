package io.gatecheck.analysis;

import io.gatecheck.task.Task;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A task by which something is shown.
 *
 * @param given the fields in which it differs from a harmless one, as a policy test writes them
 * @param size how many fields these are
 */
public record ExampleTask(Map<String, Object> given, Task task, int size) {

    public ExampleTask {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }
}
