package io.gatecheck.admin.ui.impact;

import io.gatecheck.replay.RecordedTask;
import io.gatecheck.task.FieldPath;
import io.gatecheck.task.FieldSet;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A part of a snapshot, such as the network of the task, with what is known of it.
 *
 * @param name such as {@code task.network}
 */
record SnapshotGroup(String name, List<Field> fields) {

    SnapshotGroup {
        fields = List.copyOf(fields);
    }

    /** A field as policies write it, and its value. */
    record Field(String path, String value) {}

    /** What is known of a task: first its own fields, then its parts. */
    static List<SnapshotGroup> of(RecordedTask task) {
        FieldSet missing = task.missing().fields();
        List<Field> own = new ArrayList<>();
        List<SnapshotGroup> groups = new ArrayList<>();
        TaskField.in(Task.class.getName()).stream()
                .filter(field -> !missing.contains(field))
                .forEach(field -> {
                    List<Field> fields = new ArrayList<>();
                    String path = "task." + field.name();
                    add(path, field.read().apply(task.task()), missing, fields);
                    if (field.holds().isEmpty()) {
                        own.addAll(fields);
                    } else if (!fields.isEmpty()) {
                        groups.add(new SnapshotGroup(path, fields));
                    }
                });
        groups.addFirst(new SnapshotGroup("task", own));
        return List.copyOf(groups);
    }

    private static void add(String path, Object value, FieldSet missing, List<Field> to) {
        switch (value) {
            case Optional<?> optional when optional.isPresent() ->
                    add(path, optional.get(), missing, to);
            case Optional<?> _ -> to.add(new Field(path, "–"));
            case List<?> list when list.stream().anyMatch(SnapshotGroup::isPart) -> {
                for (int number = 0; number < list.size(); number++) {
                    add(path + "[" + number + "]", list.get(number), missing, to);
                }
            }
            case Record part when isPart(part) ->
                    TaskField.in(part.getClass().getName()).stream()
                            .filter(field -> !missing.contains(field))
                            .forEach(field ->
                                    add(
                                            path + "." + field.name(),
                                            field.read().apply(part),
                                            missing,
                                            to));
            case Map<?, ?> map -> to.add(new Field(path, new TreeMap<>(map).toString()));
            default -> to.add(new Field(path, value.toString()));
        }
    }

    private static boolean isPart(Object value) {
        return value instanceof Record && !TaskField.in(value.getClass().getName()).isEmpty();
    }

    /** What is not known of a task: facets as wholes, then fields, each with the reason. */
    static List<Field> missing(RecordedTask task) {
        return Stream.concat(
                        task.missing().facets().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(each ->
                                        new Field(each.getKey().toString(), each.getValue().why())),
                        task.missing().alone().entrySet().stream()
                                .map(each ->
                                        new Field(
                                                FieldPath.to(each.getKey()).getFirst().toString(),
                                                each.getValue().why())))
                .toList();
    }
}
