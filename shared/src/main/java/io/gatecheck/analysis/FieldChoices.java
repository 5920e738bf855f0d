package io.gatecheck.analysis;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.gatecheck.analysis.ExampleTasks.Samples;
import io.gatecheck.analysis.FieldChoice.Step;
import io.gatecheck.task.ContainerImage;
import io.gatecheck.task.ContainerUser;
import io.gatecheck.task.FieldPath;
import io.gatecheck.task.FieldSet;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskField;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The values worth trying of each field that policies read. */
final class FieldChoices {

    private static final TaskField REFERENCE = TaskField.of(ContainerImage.class, "reference");

    /** Fields that follow from another one, which alone can be written. */
    static final Map<TaskField, TaskField> DERIVED =
            Map.of(
                    TaskField.of(ContainerImage.class, "registry"), REFERENCE,
                    TaskField.of(ContainerImage.class, "repository"), REFERENCE,
                    TaskField.of(ContainerImage.class, "tag"), REFERENCE,
                    TaskField.of(ContainerUser.class, "uid"),
                            TaskField.of(ContainerUser.class, "name"));

    /** A task without containers is judged by nobody. */
    private static final TaskField CONTAINERS = TaskField.of(Task.class, "containers");

    private final ExampleTasks tasks;
    private final Literals literals;

    FieldChoices(ExampleTasks tasks, Literals literals) {
        this.tasks = tasks;
        this.literals = literals;
    }

    /** The choices, one list for each field. */
    List<List<FieldChoice>> of(FieldSet read) {
        Map<List<Step>, List<FieldChoice>> choices = new LinkedHashMap<>();
        FieldPath.in(read)
                .forEach(path -> {
                    for (int length = 1; length < path.steps().size(); length++) {
                        add(choices, path, path.steps().subList(0, length));
                    }
                    add(choices, path, path.steps());
                });
        return choices.values().stream().filter(some -> !some.isEmpty()).toList();
    }

    private void add(
            Map<List<Step>, List<FieldChoice>> choices, FieldPath path, List<TaskField> fields) {
        List<TaskField> written =
                Stream.concat(
                                fields.subList(0, fields.size() - 1).stream(),
                                Stream.of(written(fields.getLast())))
                        .toList();
        FieldPath to = new FieldPath(path.variable(), written);
        List<Step> steps = steps(to);
        choices.computeIfAbsent(
                steps,
                _ -> values(to).stream().map(value -> new FieldChoice(steps, value)).toList());
    }

    /** Some fields follow from another one, which alone can be written. */
    private static TaskField written(TaskField field) {
        return DERIVED.getOrDefault(field, field);
    }

    /** The way as a policy test writes it: containers are part of the task. */
    private static List<Step> steps(FieldPath path) {
        return Stream.concat(
                        path.variable().equals("container")
                                ? Stream.of(Step.to(CONTAINERS))
                                : Stream.empty(),
                        path.steps().stream().map(Step::to))
                .toList();
    }

    private List<Object> values(FieldPath path) {
        TaskField field = path.field();
        if (field.equals(CONTAINERS)) {
            return List.of();
        }
        if (field.holds().isPresent()) {
            return shapes(field.type());
        }
        return switch (field.type()) {
            case ParameterizedType map when map.getRawType() == Map.class -> maps();
            case ParameterizedType generic -> {
                List<Object> values = plain(path, generic.getActualTypeArguments()[0]);
                yield generic.getRawType() == Optional.class ? withAbsent(values) : lists(values);
            }
            default -> plain(path, field.type());
        };
    }

    /** Whether there is a record, or one in a list; what is in it is a choice of its own. */
    private static List<Object> shapes(Type type) {
        if (!(type instanceof ParameterizedType generic)) {
            return List.of();
        }
        return generic.getRawType() == Optional.class
                ? List.of(Optional.empty(), Map.of())
                : List.of(List.of(), List.of(Map.of()));
    }

    private List<Object> plain(FieldPath path, Type type) {
        if (type == boolean.class) {
            return List.of(true, false);
        }
        if (type == long.class || type == Long.class) {
            return List.copyOf(literals.numbers());
        }
        Samples samples = tasks.samples(path);
        Set<Object> texts = new LinkedHashSet<>(samples.values());
        if (type == String.class && !samples.only()) {
            texts.addAll(literals.texts());
        }
        return List.copyOf(texts);
    }

    private static List<Object> withAbsent(List<Object> values) {
        return Stream.concat(values.stream(), Stream.of(Optional.empty())).toList();
    }

    private static List<Object> lists(List<Object> elements) {
        return Stream.of(
                        Stream.of(List.of()),
                        elements.stream().map(List::of),
                        Stream.of(elements).filter(all -> all.size() > 1))
                .<Object>flatMap(lists -> lists)
                .toList();
    }

    /** Tags: one of any key, every key that is named, and each of those with each value. */
    private List<Object> maps() {
        List<Object> maps = new ArrayList<>();
        maps.add(Map.of());
        maps.add(Map.of("owner", "payments"));
        maps.add(literals.texts().stream().collect(toUnmodifiableMap(key -> key, _ -> "other")));
        for (String key : literals.texts()) {
            maps.add(Map.of(key, "other"));
            literals.texts().stream()
                    .filter(value -> !value.equals(key))
                    .forEach(value -> maps.add(Map.of(key, value)));
        }
        return maps;
    }
}
