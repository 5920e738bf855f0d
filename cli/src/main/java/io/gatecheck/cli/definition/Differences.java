package io.gatecheck.cli.definition;

import io.gatecheck.task.ContainerImage;
import io.gatecheck.task.MissingReason;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskField;
import io.gatecheck.task.TaskSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells by several guesses at one task what is not known of it: whatever differs. */
final class Differences {

    private static final MissingReason BY_DEPLOYMENT =
            MissingReason.permanent("known only after the template is deployed");
    private static final MissingReason NO_ACCOUNTS =
            MissingReason.permanent(
                    "the files do not say whether the account of the registry is in your organization");

    private static final TaskField CONTAINERS = TaskField.of(Task.class, "containers");
    private static final TaskField REFERENCE = TaskField.of(ContainerImage.class, "reference");
    private static final TaskField IMAGE_ACCOUNT = TaskField.of(ContainerImage.class, "account");

    private final Map<TaskField, MissingReason> ofTask = new HashMap<>();
    private final List<Map<TaskField, MissingReason>> ofContainers = new ArrayList<>();

    private Differences() {}

    /** The first of the guesses, of which is missing what differs in another one. */
    static TaskSnapshot leftOpen(List<TaskSnapshot> guesses) {
        TaskSnapshot first = guesses.getFirst();
        Differences differences = new Differences();
        differences.compareAll(
                Task.class,
                guesses.stream().<Object>map(TaskSnapshot::task).toList(),
                differences.ofTask);
        differences.leaveAccountsOpen(guesses);
        return first.missing(first.missing().and(differences.ofTask, differences.ofContainers));
    }

    /** The files do not say which accounts there are; only Amazon ECR's images lie in accounts. */
    private void leaveAccountsOpen(List<TaskSnapshot> guesses) {
        for (int i = 0; i < ofContainers.size(); i++) {
            int number = i;
            boolean mayBeOurs =
                    guesses.stream()
                            .map(guess -> guess.task().containers().get(number).image())
                            .anyMatch(image -> image.ecrRegistry().isPresent());
            if (mayBeOurs || ofContainers.get(i).containsKey(REFERENCE)) {
                ofContainers.get(i).put(IMAGE_ACCOUNT, NO_ACCOUNTS);
            }
        }
    }

    private void compareAll(
            Class<?> owner, List<Object> owners, Map<TaskField, MissingReason> found) {
        for (TaskField field : TaskField.in(owner.getName())) {
            compare(field, owners.stream().map(field.read()).toList(), found);
        }
    }

    private void compare(
            TaskField field, List<Object> values, Map<TaskField, MissingReason> found) {
        boolean differ = values.stream().distinct().count() > 1;
        Optional<Class<?>> held = field.holds();
        List<List<?>> parts = values.stream().<List<?>>map(Differences::parts).toList();
        int size = parts.getFirst().size();
        if (held.isEmpty() || parts.stream().anyMatch(each -> each.size() != size)) {
            if (differ) {
                found.put(field, BY_DEPLOYMENT);
            }
            return;
        }
        if (differ && field.isCollection() && !field.equals(CONTAINERS)) {
            found.put(field, BY_DEPLOYMENT);
        }
        for (int i = 0; i < size; i++) {
            int number = i;
            compareAll(
                    held.get(),
                    parts.stream().<Object>map(each -> each.get(number)).toList(),
                    field.equals(CONTAINERS) ? nextContainer() : found);
        }
    }

    private Map<TaskField, MissingReason> nextContainer() {
        ofContainers.add(new HashMap<>());
        return ofContainers.getLast();
    }

    /** What a field holds: the elements of a list, the content of an optional, or the value. */
    private static List<?> parts(Object value) {
        return switch (value) {
            case List<?> list -> list;
            case Optional<?> optional -> optional.stream().toList();
            default -> List.of(value);
        };
    }
}
