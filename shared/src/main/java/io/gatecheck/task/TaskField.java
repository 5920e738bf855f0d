package io.gatecheck.task;

import static io.gatecheck.task.Facet.DEFINITION;
import static io.gatecheck.task.Facet.EVENT;
import static io.gatecheck.task.Facet.IMAGE;
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
                            unique(Task.class, "arn", EVENT, Task::arn),
                            field(Task.class, "account", EVENT, Task::account),
                            field(Task.class, "region", EVENT, Task::region),
                            field(Task.class, "cluster", EVENT, Task::cluster),
                            field(Task.class, "service", EVENT, Task::service),
                            field(Task.class, "standalone", EVENT, Task::standalone),
                            field(Task.class, "family", EVENT, Task::family),
                            unique(Task.class, "definitionArn", EVENT, Task::definitionArn),
                            field(Task.class, "launchType", EVENT, Task::launchType),
                            field(Task.class, "capacityProvider", EVENT, Task::capacityProvider),
                            field(Task.class, "platformVersion", EVENT, Task::platformVersion),
                            unique(Task.class, "startedBy", EVENT, Task::startedBy),
                            field(Task.class, "executeCommand", EVENT, Task::executeCommand),
                            field(Task.class, "cpu", EVENT, Task::cpu),
                            field(Task.class, "memory", EVENT, Task::memory),
                            field(Task.class, "taskRole", DEFINITION, Task::taskRole),
                            field(Task.class, "executionRole", DEFINITION, Task::executionRole),
                            field(Task.class, "containers", EVENT, Task::containers),
                            field(
                                    Task.class,
                                    "injectedContainers",
                                    DEFINITION,
                                    Task::injectedContainers),
                            field(Task.class, "network", EVENT, Task::network),
                            field(Task.class, "tags", TAGS, Task::tags),
                            field(TaskAccount.class, "id", EVENT, TaskAccount::id),
                            field(TaskAccount.class, "name", EVENT, TaskAccount::name),
                            field(TaskAccount.class, "path", EVENT, TaskAccount::path),
                            field(TaskAccount.class, "tags", EVENT, TaskAccount::tags),
                            field(Container.class, "name", EVENT, Container::name),
                            field(Container.class, "image", EVENT, Container::image),
                            unique(Container.class, "imageDigest", IMAGE, Container::imageDigest),
                            field(
                                    Container.class,
                                    "commandOverridden",
                                    EVENT,
                                    Container::commandOverridden),
                            field(Container.class, "privileged", DEFINITION, Container::privileged),
                            field(Container.class, "user", DEFINITION, Container::user),
                            field(
                                    Container.class,
                                    "readonlyRootFilesystem",
                                    DEFINITION,
                                    Container::readonlyRootFilesystem),
                            field(Container.class, "logDriver", DEFINITION, Container::logDriver),
                            field(
                                    Container.class,
                                    "environmentNames",
                                    DEFINITION,
                                    Container::environmentNames),
                            field(
                                    Container.class,
                                    "secretNames",
                                    DEFINITION,
                                    Container::secretNames),
                            field(Container.class, "essential", DEFINITION, Container::essential),
                            field(Container.class, "cpu", DEFINITION, Container::cpu),
                            field(Container.class, "memory", DEFINITION, Container::memory),
                            field(
                                    Container.class,
                                    "memoryReservation",
                                    DEFINITION,
                                    Container::memoryReservation),
                            unique(
                                    ImageReference.class,
                                    "reference",
                                    EVENT,
                                    ImageReference::reference),
                            field(
                                    ImageReference.class,
                                    "registry",
                                    EVENT,
                                    ImageReference::registry),
                            field(
                                    ImageReference.class,
                                    "repository",
                                    EVENT,
                                    ImageReference::repository),
                            unique(ImageReference.class, "tag", EVENT, ImageReference::tag),
                            unique(ImageReference.class, "digest", EVENT, ImageReference::digest),
                            field(Network.class, "ownInterface", EVENT, Network::ownInterface),
                            field(Network.class, "mode", DEFINITION, Network::mode),
                            unique(Network.class, "subnetId", EVENT, Network::subnetId),
                            unique(Network.class, "privateIps", INTERFACES, Network::privateIps),
                            unique(Network.class, "publicIps", INTERFACES, Network::publicIps),
                            unique(
                                    Network.class,
                                    "ipv6Addresses",
                                    INTERFACES,
                                    Network::ipv6Addresses),
                            field(
                                    Network.class,
                                    "securityGroups",
                                    INTERFACES,
                                    Network::securityGroups),
                            field(Network.class, "publicSubnet", ROUTES, Network::publicSubnet))
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

    private static <R extends Record> TaskField field(
            Class<R> owner, String name, Facet facet, Function<R, Object> read) {
        return new TaskField(owner, name, facet, false, subject -> read.apply(owner.cast(subject)));
    }

    private static <R extends Record> TaskField unique(
            Class<R> owner, String name, Facet facet, Function<R, Object> read) {
        return new TaskField(owner, name, facet, true, subject -> read.apply(owner.cast(subject)));
    }

    private static String key(String owner, String name) {
        return owner + "." + name;
    }
}
