package io.gatecheck.local.definition;

import io.gatecheck.task.Facet;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskField;
import io.gatecheck.task.TaskSnapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The fields of a task that are not known before it starts: those of a missing facet, those that
 * only its start decides, and those that differ between guesses at what is left open.
 */
public final class Unknowns {

    private static final Map<String, List<TaskField>> FIELDS =
            TaskField.all().stream().collect(Collectors.groupingBy(f -> f.owner().getName()));
    private static final TaskField CONTAINERS = TaskField.of(Task.class.getName(), "containers");

    private final Set<Facet> missing;
    private final Predicate<TaskField> fromStart;
    private final Set<TaskField> ofTask;
    private final Map<Integer, Set<TaskField>> ofContainers;

    private Unknowns(
            Set<Facet> missing,
            Predicate<TaskField> fromStart,
            Set<TaskField> ofTask,
            Map<Integer, Set<TaskField>> ofContainers) {
        this.missing = missing;
        this.fromStart = fromStart;
        this.ofTask = ofTask;
        this.ofContainers = ofContainers;
    }

    /**
     * What differs between guesses at the same task.
     *
     * @param fromStart the fields that the start of a task decides
     */
    static Unknowns between(List<TaskSnapshot> guesses, Predicate<TaskField> fromStart) {
        Set<TaskField> ofTask = new HashSet<>();
        Map<Integer, Set<TaskField>> ofContainers = new HashMap<>();
        compareAll(guesses.stream().<Object>map(TaskSnapshot::task).toList(), ofTask, ofContainers);
        return new Unknowns(guesses.getFirst().missing().keySet(), fromStart, ofTask, ofContainers);
    }

    /**
     * Which of the fields are not known, as people point at them.
     *
     * @param container the position of the container that is judged, where each is on its own
     */
    public Set<String> among(Set<TaskField> fields, Optional<Integer> container) {
        Set<TaskField> open = new HashSet<>(ofTask);
        if (fields.contains(CONTAINERS)) {
            ofContainers.values().forEach(open::addAll);
        }
        container.ifPresent(index -> open.addAll(ofContainers.getOrDefault(index, Set.of())));
        return fields.stream()
                .filter(field ->
                        missing.contains(field.facet())
                                || fromStart.test(field)
                                || open.contains(field))
                .map(Unknowns::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which containers there will be; empty where that is known. */
    public Set<String> containers() {
        return ofTask.contains(CONTAINERS) ? Set.of(path(CONTAINERS)) : Set.of();
    }

    private static void compareAll(
            List<Object> owners, Set<TaskField> found, Map<Integer, Set<TaskField>> ofContainers) {
        for (TaskField field :
                FIELDS.getOrDefault(owners.getFirst().getClass().getName(), List.of())) {
            List<Object> values = owners.stream().map(field.read()).toList();
            compare(field, values, found, ofContainers);
        }
    }

    private static void compare(
            TaskField field,
            List<Object> values,
            Set<TaskField> found,
            Map<Integer, Set<TaskField>> ofContainers) {
        List<List<?>> parts = values.stream().<List<?>>map(Unknowns::parts).toList();
        int size = parts.getFirst().size();
        if (size == 0 || !isRecord(parts.getFirst().getFirst())) {
            if (values.stream().distinct().count() > 1) {
                found.add(field);
            }
            return;
        }
        boolean isOne = isRecord(values.getFirst());
        if (!isOne && !field.equals(CONTAINERS) && values.stream().distinct().count() > 1) {
            found.add(field);
        }
        if (parts.stream().anyMatch(each -> each.size() != size)) {
            found.add(field);
            return;
        }
        for (int i = 0; i < size; i++) {
            int index = i;
            Set<TaskField> into =
                    field.equals(CONTAINERS)
                            ? ofContainers.computeIfAbsent(i, _ -> new HashSet<>())
                            : found;
            compareAll(
                    parts.stream().<Object>map(each -> each.get(index)).toList(),
                    into,
                    ofContainers);
        }
    }

    /** What a field holds: the elements of a list, the content of an optional, or the value. */
    private static List<?> parts(Object value) {
        return switch (value) {
            case List<?> list -> list;
            case Optional<?> optional -> optional.stream().toList();
            default -> List.of(value);
        };
    }

    private static boolean isRecord(Object value) {
        return FIELDS.containsKey(value.getClass().getName());
    }

    private static String path(TaskField field) {
        String owner =
                switch (field.owner().getSimpleName()) {
                    case "Task" -> "task";
                    case "TaskAccount" -> "task.account";
                    case "Network" -> "task.network";
                    case "TaskDefinition" -> "task.definition";
                    case "DefinitionState" -> "task.definitionState";
                    case "ServiceSettings" -> "task.serviceSettings";
                    case "DeploymentSettings" -> "task.serviceSettings.deployment";
                    case "LifecycleHook" -> "task.serviceSettings.deployment.lifecycleHooks[]";
                    case "ClusterSettings" -> "task.clusterSettings";
                    case "CapacityProviderSettings" -> "task.capacityProviderSettings";
                    case "IngressRule" -> "task.network.ingress";
                    case "ImageScan" -> "container.imageScan";
                    case "ScanFindings" -> "container.imageScan.findings";
                    case "ImageReference" -> "container.image";
                    case String name ->
                            name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
                };
        return owner + "." + field.name();
    }
}
