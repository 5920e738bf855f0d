package io.gatecheck.local.definition;

import io.gatecheck.task.Facet;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskField;
import io.gatecheck.task.TaskSnapshot;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

    /** How a policy gets to the records in a task. */
    static final Map<String, String> PATHS =
            Map.ofEntries(
                    Map.entry("TaskAccount", "task.account"),
                    Map.entry("Network", "task.network"),
                    Map.entry("TaskDefinition", "task.definition"),
                    Map.entry("Volume", "task.definition.volumes"),
                    Map.entry("EfsVolume", "task.definition.volumes.efs"),
                    Map.entry("Overrides", "task.overrides"),
                    Map.entry("ContainerOverride", "task.overrides.containers"),
                    Map.entry("DefinitionState", "task.definitionState"),
                    Map.entry("IngressRule", "task.network.ingress"),
                    Map.entry("ImageScan", "container.imageScan"),
                    Map.entry("ScanFindings", "container.imageScan.findings"),
                    Map.entry("ServiceSettings", "task.serviceSettings"),
                    Map.entry("DeploymentSettings", "task.serviceSettings.deployment"),
                    Map.entry("LifecycleHook", "task.serviceSettings.deployment.lifecycleHooks"),
                    Map.entry("CapacityProviderSettings", "task.capacityProviderSettings"),
                    Map.entry("ClusterSettings", "task.clusterSettings"),
                    Map.entry("Container", "container"),
                    Map.entry("ImageReference", "container.image"),
                    Map.entry("ContainerUser", "container.runsAs"),
                    Map.entry("ContainerSecret", "container.secrets"),
                    Map.entry("LinuxParameters", "container.linux"),
                    Map.entry("Logging", "container.logging"),
                    Map.entry("Mount", "container.mounts"),
                    Map.entry("Port", "container.ports"));

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
        Map<TaskField, String> reasons = new HashMap<>();
        fields.forEach(field -> why(field, open).ifPresent(why -> reasons.put(field, why)));
        List<Awaited> awaited =
                reasons.entrySet().stream()
                        .map(each -> awaited(each.getKey(), each.getValue(), reasons.keySet()))
                        .toList();
        return awaited.stream()
                .filter(each -> awaited.stream().noneMatch(inner -> isWithin(inner, each)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where nothing in a record is known, the record is what is not known. */
    private static Awaited awaited(TaskField field, String why, Set<TaskField> unknown) {
        String owner = field.owner().getName();
        boolean isAllOfIt = unknown.containsAll(FIELDS.getOrDefault(owner, List.of()));
        return new Awaited(isAllOfIt ? parent(field) : path(field), field.facet(), why);
    }

    /** A record on the way to a field says nothing that the field does not say. */
    private static boolean isWithin(Awaited inner, Awaited outer) {
        return inner.field().startsWith(outer.field() + ".");
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
        return why(CONTAINERS, ofTask)
                .map(why -> new Awaited(path(CONTAINERS), CONTAINERS.facet(), why));
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
        return parent(field) + "." + field.name();
    }

    private static String parent(TaskField field) {
        return PATHS.getOrDefault(field.owner().getSimpleName(), "task");
    }
}
