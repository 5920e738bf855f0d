package io.gatecheck.analysis;

import io.gatecheck.task.FieldPath;
import io.gatecheck.task.Task;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes tasks of a few chosen fields; every other field has a value that is harmless. */
public interface ExampleTasks {

    /**
     * The task with these fields.
     *
     * @param given the fields as a policy test writes them below {@code task}
     * @return empty if they make no task
     */
    Optional<Task> task(Map<String, Object> given);

    /** The fields as the {@code given} of a policy test writes them, on one line. */
    default String written(Map<String, Object> given) {
        return written(given, List.of());
    }

    /**
     * The same for a task of which facets are missing.
     *
     * @param missing their names
     */
    String written(Map<String, Object> given, List<String> missing);

    /** Values that the field has in real tasks. */
    Samples samples(FieldPath field);

    /**
     * Some values of a field.
     *
     * @param values what it, or an element of it, can be
     * @param only whether other texts, such as those that a policy compares it with, make no sense
     */
    record Samples(List<Object> values, boolean only) {

        public Samples {
            values = List.copyOf(values);
        }
    }
}
