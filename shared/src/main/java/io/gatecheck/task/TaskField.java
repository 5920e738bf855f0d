package io.gatecheck.task;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One field of the task records, and where its value comes from.
 *
 * @param owner the record that has the field
 * @param name the field
 * @param facet what must be known for the field to be known
 * @param perTask whether its value differs from task to task of the same service, and so cannot
 *     tell problems apart
 * @param read reads the field of a record of its owner
 */
public record TaskField(
        Class<? extends Record> owner,
        String name,
        Facet facet,
        boolean perTask,
        Function<Object, Object> read) {

    private static final Map<String, TaskField> FIELDS =
            Stream.of(
                            FieldsOfTask.all(),
                            FieldsOfContainer.all(),
                            FieldsOfDefinition.all(),
                            FieldsOfSettings.all())
                    .flatMap(fields -> fields)
                    .collect(
                            toUnmodifiableMap(
                                    field -> key(field.owner.getName(), field.name),
                                    Function.identity()));

    /** The records that each record holds; the rest hold none. */
    private static final Map<Class<?>, Set<Class<?>>> HELD =
            Map.of(
                    Task.class,
                    Set.of(
                            TaskAccount.class,
                            Container.class,
                            Network.class,
                            TaskDefinition.class,
                            DefinitionState.class,
                            Overrides.class,
                            ServiceSettings.class,
                            ClusterSettings.class,
                            CapacityProviderSettings.class),
                    ServiceSettings.class,
                    Set.of(DeploymentSettings.class),
                    DeploymentSettings.class,
                    Set.of(LifecycleHook.class),
                    Container.class,
                    Set.of(
                            ImageReference.class,
                            TaskAccount.class,
                            ContainerUser.class,
                            ContainerSecret.class,
                            LinuxParameters.class,
                            Logging.class,
                            Mount.class,
                            Port.class,
                            ImageScan.class),
                    ImageScan.class,
                    Set.of(ScanFindings.class),
                    Network.class,
                    Set.of(IngressRule.class),
                    TaskDefinition.class,
                    Set.of(Volume.class),
                    Volume.class,
                    Set.of(EfsVolume.class),
                    Overrides.class,
                    Set.of(ContainerOverride.class));

    /**
     * The field of a record.
     *
     * @param owner the full name of the record's class
     * @throws IllegalArgumentException where the task records have no such field
     */
    public static TaskField of(String owner, String name) {
        TaskField field = FIELDS.get(key(owner, name));
        if (field == null) {
            throw new IllegalArgumentException("No task record has a field " + owner + "." + name);
        }
        return field;
    }

    /** Every field of every task record. */
    public static Collection<TaskField> all() {
        return FIELDS.values();
    }

    /** The fields of a record and of the records in it. */
    public static Stream<TaskField> reachableFrom(String owner) {
        return FIELDS.values().stream()
                .filter(field -> field.owner.getName().equals(owner))
                .map(TaskField::owner)
                .limit(1)
                .flatMap(TaskField::withHeld)
                .distinct()
                .flatMap(
                        held -> FIELDS.values().stream().filter(field -> field.owner.equals(held)));
    }

    private static Stream<Class<?>> withHeld(Class<?> owner) {
        return Stream.concat(
                Stream.of(owner),
                HELD.getOrDefault(owner, Set.of()).stream().flatMap(TaskField::withHeld));
    }

    static <R extends Record> TaskField field(
            Class<R> owner, String name, Facet facet, Function<R, Object> read) {
        return new TaskField(owner, name, facet, false, subject -> read.apply(owner.cast(subject)));
    }

    static <R extends Record> TaskField unique(
            Class<R> owner, String name, Facet facet, Function<R, Object> read) {
        return new TaskField(owner, name, facet, true, subject -> read.apply(owner.cast(subject)));
    }

    private static String key(String owner, String name) {
        return owner + "." + name;
    }
}
