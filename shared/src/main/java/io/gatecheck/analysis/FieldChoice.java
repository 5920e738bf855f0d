package io.gatecheck.analysis;

import io.gatecheck.task.TaskField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One field with the value that it shall have.
 *
 * @param steps the way to the field from the task
 * @param value as a policy test writes it
 */
record FieldChoice(List<Step> steps, Object value) {

    /** One name on the way; of a list of records, its one element is meant. */
    record Step(String name, boolean list) {

        static Step to(TaskField field) {
            return new Step(field.name(), field.isCollection() && field.holds().isPresent());
        }
    }

    /** The fields of all choices together; empty if they exclude each other. */
    static Optional<Map<String, Object>> together(List<FieldChoice> choices) {
        Map<String, Object> task = new LinkedHashMap<>();
        return choices.stream().allMatch(choice -> choice.putInto(task))
                ? Optional.of(task)
                : Optional.empty();
    }

    private boolean putInto(Map<String, Object> task) {
        Map<String, Object> record = task;
        for (Step step : steps.subList(0, steps.size() - 1)) {
            Optional<Map<String, Object>> next = child(record, step);
            if (next.isEmpty()) {
                return false;
            }
            record = next.get();
        }
        return record.putIfAbsent(steps.getLast().name(), value) == null;
    }

    /** The record at this step; empty if another choice says already what is there. */
    @SuppressWarnings("unchecked") // only this class puts maps and lists of maps into it
    private static Optional<Map<String, Object>> child(Map<String, Object> record, Step step) {
        Object there =
                record.computeIfAbsent(
                        step.name(),
                        _ -> {
                            Map<String, Object> empty = new LinkedHashMap<>();
                            return step.list() ? new ArrayList<>(List.of(empty)) : empty;
                        });
        return switch (there) {
            case LinkedHashMap<?, ?> map -> Optional.of((Map<String, Object>) map);
            case ArrayList<?> list -> Optional.of((Map<String, Object>) list.getFirst());
            default -> Optional.empty();
        };
    }
}
