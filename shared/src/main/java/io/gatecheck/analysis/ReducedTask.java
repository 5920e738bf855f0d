package io.gatecheck.analysis;

import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.task.Container;
import io.gatecheck.task.ContainerUser;
import io.gatecheck.task.FieldSet;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reduces a task to what made a policy judge it as it did: the fields that the policy reads and in
 * which the task differs from a harmless one.
 */
final class ReducedTask {

    private static final String CONTAINERS = "containers";

    private final FieldSet read;

    private ReducedTask(FieldSet read) {
        this.read = read;
    }

    /** The fields as a policy test writes them. */
    static Map<String, Object> of(Judgement judgement, Task harmless) {
        CompiledPolicy policy = judgement.policy();
        ReducedTask reduced = new ReducedTask(policy.fields());
        Task task = judgement.subject().task();
        Map<String, Object> given = without(reduced.fields(harmless), reduced.fields(task));
        judgement
                .subject()
                .container()
                .filter(_ -> !given.containsKey(CONTAINERS))
                .map(one -> without(reduced.fields(first(harmless)), reduced.fields(one)))
                .filter(different -> !different.isEmpty())
                .ifPresent(different -> given.put(CONTAINERS, List.of(different)));
        return given;
    }

    private static Container first(Task task) {
        return task.containers().getFirst();
    }

    private Map<String, Object> fields(Object record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (TaskField field : TaskField.in(record.getClass().getName())) {
            if (read.contains(field)) {
                TaskField written = written(field);
                fields.put(written.name(), plain(written.read().apply(record)));
            }
        }
        return fields;
    }

    /** Some fields follow from another one, which alone can be written. */
    private static TaskField written(TaskField field) {
        return FieldChoices.DERIVED.getOrDefault(field, field);
    }

    private Object plain(Object value) {
        return switch (value) {
            case ContainerUser user -> user(user);
            case Record record -> fields(record);
            case Optional<?> maybe -> maybe.<Object>map(this::plain).orElse(Optional.empty());
            case List<?> list -> list.stream().map(this::plain).toList();
            case Map<?, ?> map -> map;
            case Boolean flag -> flag;
            case Number number -> number;
            default -> value.toString();
        };
    }

    /** A name without its group would be another user. */
    private static Map<String, Object> user(ContainerUser user) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("name", plainText(user.name()));
        both.put("group", plainText(user.group()));
        return both;
    }

    private static Object plainText(Optional<String> text) {
        return text.<Object>map(known -> known).orElse(Optional.empty());
    }

    /** What differs; a record in which nothing does is left out. */
    private static Map<String, Object> without(
            Map<String, Object> harmless, Map<String, Object> fields) {
        Map<String, Object> different = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            Object there = harmless.get(name);
            if (value instanceof Map<?, ?> record && there instanceof Map<?, ?> other) {
                Map<String, Object> inside = without(keyed(other), keyed(record));
                if (!inside.isEmpty()) {
                    different.put(name, inside);
                }
            } else if (!Objects.equals(value, there)) {
                different.put(name, value);
            }
        });
        return different;
    }

    private static Map<String, Object> keyed(Map<?, ?> map) {
        Map<String, Object> keyed = new LinkedHashMap<>();
        map.forEach((key, value) -> keyed.put(key.toString(), value));
        return keyed;
    }
}
