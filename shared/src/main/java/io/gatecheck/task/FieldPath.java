package io.gatecheck.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A way from a variable of the policy language to a field, such as {@code task.network.publicIps}.
 *
 * @param variable {@code task} or {@code container}
 * @param steps the fields on the way, the last one included
 */
public record FieldPath(String variable, List<TaskField> steps) {

    private static final Map<TaskField, List<FieldPath>> BY_FIELD = byField();

    public FieldPath {
        steps = List.copyOf(steps);
    }

    /** Every way to a field, the shortest first. */
    public static List<FieldPath> to(TaskField field) {
        return BY_FIELD.getOrDefault(field, List.of());
    }

    /** The ways that read these fields and no others, without those that only lead further. */
    public static List<FieldPath> in(FieldSet read) {
        List<FieldPath> within =
                read.stream()
                        .flatMap(field -> to(field).stream())
                        .filter(path -> path.steps.stream().allMatch(read::contains))
                        .toList();
        return within.stream()
                .filter(path -> within.stream().noneMatch(other -> other.goesOnFrom(path)))
                .toList();
    }

    private boolean goesOnFrom(FieldPath other) {
        return variable.equals(other.variable)
                && steps.size() > other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    /** The facet of a field, or of the one through which its record is reached. */
    public static Facet facetOf(TaskField field) {
        return field.facet()
                .orElseGet(() ->
                        to(field).getFirst().steps().reversed().stream()
                                .flatMap(step -> step.facet().stream())
                                .findFirst()
                                .orElse(Facet.EVENT));
    }

    /** The field at its end. */
    public TaskField field() {
        return steps.getLast();
    }

    private static Map<TaskField, List<FieldPath>> byField() {
        Map<TaskField, List<FieldPath>> byField = new HashMap<>();
        List<FieldPath> open =
                Stream.concat(starts("container", Container.class), starts("task", Task.class))
                        .toList();
        while (!open.isEmpty()) {
            open.forEach(path ->
                    byField.computeIfAbsent(path.field(), _ -> new ArrayList<>()).add(path));
            open = open.stream().flatMap(FieldPath::longer).toList();
        }
        return byField;
    }

    private static Stream<FieldPath> starts(String variable, Class<? extends Record> type) {
        return TaskField.in(type.getName()).stream()
                .map(field -> new FieldPath(variable, List.of(field)));
    }

    private Stream<FieldPath> longer() {
        return field().holds().stream()
                .flatMap(held -> TaskField.in(held.getName()).stream())
                .map(next ->
                        new FieldPath(
                                variable, Stream.concat(steps.stream(), Stream.of(next)).toList()));
    }

    @Override
    public String toString() {
        return steps.stream()
                .map(TaskField::name)
                .collect(Collectors.joining(".", variable + ".", ""));
    }
}
