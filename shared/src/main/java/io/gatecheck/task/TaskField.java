package io.gatecheck.task;

import static io.gatecheck.task.Facet.DEFINITION;
import static io.gatecheck.task.Facet.EVENT;
import static io.gatecheck.task.Facet.INTERFACES;
import static io.gatecheck.task.Facet.ROUTES;
import static io.gatecheck.task.Facet.TAGS;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

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
 */
public record TaskField(Class<? extends Record> owner, String name, Facet facet, boolean perTask) {

    private static final Map<String, TaskField> FIELDS =
            Stream.of(
                            Stream.of("arn", "startedBy")
                                    .map(same(Task.class, EVENT))
                                    .map(TaskField::unique),
                            Stream.of(
                                            "account",
                                            "region",
                                            "cluster",
                                            "service",
                                            "standalone",
                                            "family",
                                            "launchType",
                                            "capacityProvider",
                                            "platformVersion",
                                            "executeCommand",
                                            "cpu",
                                            "memory",
                                            "containers",
                                            "network")
                                    .map(same(Task.class, EVENT)),
                            Stream.of("definitionArn")
                                    .map(same(Task.class, EVENT))
                                    .map(TaskField::unique),
                            Stream.of("taskRole", "executionRole", "injectedContainers")
                                    .map(same(Task.class, DEFINITION)),
                            Stream.of("tags").map(same(Task.class, TAGS)),
                            Stream.of("id", "name", "path", "tags")
                                    .map(same(TaskAccount.class, EVENT)),
                            Stream.of("name", "image", "commandOverridden")
                                    .map(same(Container.class, EVENT)),
                            Stream.of("imageDigest")
                                    .map(same(Container.class, EVENT))
                                    .map(TaskField::unique),
                            Stream.of(
                                            "privileged",
                                            "user",
                                            "readonlyRootFilesystem",
                                            "logDriver",
                                            "environmentNames",
                                            "secretNames",
                                            "essential",
                                            "cpu",
                                            "memory",
                                            "memoryReservation")
                                    .map(same(Container.class, DEFINITION)),
                            Stream.of("reference", "tag", "digest")
                                    .map(same(ImageReference.class, EVENT))
                                    .map(TaskField::unique),
                            Stream.of("registry", "repository")
                                    .map(same(ImageReference.class, EVENT)),
                            Stream.of("ownInterface").map(same(Network.class, EVENT)),
                            Stream.of("subnetId", "privateIps")
                                    .map(same(Network.class, EVENT))
                                    .map(TaskField::unique),
                            Stream.of("mode").map(same(Network.class, DEFINITION)),
                            Stream.of("publicIps", "ipv6Addresses")
                                    .map(same(Network.class, INTERFACES))
                                    .map(TaskField::unique),
                            Stream.of("securityGroups").map(same(Network.class, INTERFACES)),
                            Stream.of("publicSubnet").map(same(Network.class, ROUTES)))
                    .flatMap(Function.identity())
                    .collect(
                            toUnmodifiableMap(
                                    field -> key(field.owner.getName(), field.name),
                                    Function.identity()));

    /** Records that hold other records; the rest hold none. */
    private static final Map<String, Set<String>> CONTAINED =
            Map.of(
                    Task.class.getName(),
                    FIELDS.values().stream()
                            .map(field -> field.owner.getName())
                            .collect(toUnmodifiableSet()),
                    Container.class.getName(),
                    Set.of(Container.class.getName(), ImageReference.class.getName()));

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
                .filter(field ->
                        CONTAINED
                                .getOrDefault(owner, Set.of(owner))
                                .contains(field.owner.getName()));
    }

    private static Function<String, TaskField> same(Class<? extends Record> owner, Facet facet) {
        return name -> new TaskField(owner, name, facet, false);
    }

    private TaskField unique() {
        return new TaskField(owner, name, facet, true);
    }

    private static String key(String owner, String name) {
        return owner + "." + name;
    }
}
