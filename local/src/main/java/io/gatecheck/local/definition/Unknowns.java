package io.gatecheck.local.definition;

import io.gatecheck.task.Facet;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskField;
import io.gatecheck.task.TaskSnapshot;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The fields of a task that are not known before it starts: those of a missing facet, those that
 * only its start decides, and those that differ between guesses at what is left open.
 */
public final class Unknowns {

    private static final String BY_DEPLOYMENT = "the deployment of the template decides it";

    private static final Map<String, List<TaskField>> FIELDS =
            TaskField.all().stream().collect(Collectors.groupingBy(f -> f.owner().getName()));
    private static final TaskField CONTAINERS = TaskField.of(Task.class.getName(), "containers");

    private final Map<Facet, String> missing;
    private final Function<TaskField, Optional<String>> elsewhere;
    private final Set<TaskField> ofTask;
    private final Map<Integer, Set<TaskField>> ofContainers;

    private Unknowns(
            Map<Facet, String> missing,
            Function<TaskField, Optional<String>> elsewhere,
            Set<TaskField> ofTask,
            Map<Integer, Set<TaskField>> ofContainers) {
        this.missing = missing;
        this.elsewhere = elsewhere;
        this.ofTask = ofTask;
        this.ofContainers = ofContainers;
    }

    /**
     * What differs between guesses at the same task.
     *
     * @param why what keeps a facet from being known
     * @param elsewhere where a field of a known facet is decided; empty where it is known
     */
    static Unknowns between(
            List<TaskSnapshot> guesses,
            Function<Facet, String> why,
            Function<TaskField, Optional<String>> elsewhere) {
        Set<TaskField> ofTask = new HashSet<>();
        Map<Integer, Set<TaskField>> ofContainers = new HashMap<>();
        compareAll(guesses.stream().<Object>map(TaskSnapshot::task).toList(), ofTask, ofContainers);
        Map<Facet, String> missing = new EnumMap<>(Facet.class);
        guesses.getFirst()
                .missing()
                .keySet()
                .forEach(facet -> missing.put(facet, why.apply(facet)));
        return new Unknowns(missing, elsewhere, ofTask, ofContainers);
    }

    /**
     * Which of the fields are not known, and why.
     *
     * @param container the position of the container that is judged, where each is on its own
     */
    public SortedSet<Awaited> among(Set<TaskField> fields, Optional<Integer> container) {
        Set<TaskField> open = new HashSet<>(ofTask);
        if (fields.contains(CONTAINERS)) {
            ofContainers.values().forEach(open::addAll);
        }
        container.ifPresent(index -> open.addAll(ofContainers.getOrDefault(index, Set.of())));
        return fields.stream()
                .flatMap(field ->
                        why(field, open).stream()
                                .map(why -> new Awaited(path(field), field.facet(), why)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<String> why(TaskField field, Set<TaskField> open) {
        return Optional.ofNullable(missing.get(field.facet()))
                .or(() -> elsewhere.apply(field))
                .or(() -> open.contains(field) ? Optional.of(whyOpen(field)) : Optional.empty());
    }

    private static String whyOpen(TaskField field) {
        return field.name().equals("imageAccount")
                ? "whether the account of the registry is one of yours is in no file"
                : BY_DEPLOYMENT;
    }

    /** Why nobody knows which containers there will be; empty where that is known. */
    public Optional<Awaited> containers() {
        return ofTask.contains(CONTAINERS)
                ? Optional.of(new Awaited(path(CONTAINERS), CONTAINERS.facet(), BY_DEPLOYMENT))
                : Optional.empty();
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
