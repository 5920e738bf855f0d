package io.gatecheck.task;

import static io.gatecheck.task.Facet.CAPACITY;
import static io.gatecheck.task.Facet.CLUSTER;
import static io.gatecheck.task.Facet.DEFINITION;
import static io.gatecheck.task.Facet.EVENT;
import static io.gatecheck.task.Facet.INGRESS;
import static io.gatecheck.task.Facet.INTERFACES;
import static io.gatecheck.task.Facet.REVISION;
import static io.gatecheck.task.Facet.ROUTES;
import static io.gatecheck.task.Facet.SERVICE;
import static io.gatecheck.task.Facet.TAGS;
import static io.gatecheck.task.TaskField.field;
import static io.gatecheck.task.TaskField.unique;

import java.util.stream.Stream;

/** The fields of a task, its account, its network and its overrides. */
final class FieldsOfTask {

    private FieldsOfTask() {}

    static Stream<TaskField> all() {
        return Stream.of(
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
                field(Task.class, "injectedContainers", DEFINITION, Task::injectedContainers),
                field(Task.class, "network", EVENT, Task::network),
                field(Task.class, "tags", TAGS, Task::tags),
                unique(Task.class, "availabilityZone", EVENT, Task::availabilityZone),
                field(Task.class, "group", EVENT, Task::group),
                field(Task.class, "launchedBy", EVENT, Task::launchedBy),
                field(Task.class, "ephemeralStorageGib", EVENT, Task::ephemeralStorageGib),
                unique(Task.class, "definitionRevision", EVENT, Task::definitionRevision),
                field(Task.class, "definition", DEFINITION, Task::definition),
                field(Task.class, "overrides", EVENT, Task::overrides),
                field(Task.class, "serviceSettings", SERVICE, Task::serviceSettings),
                field(Task.class, "clusterSettings", CLUSTER, Task::clusterSettings),
                unique(Task.class, "createdAt", EVENT, Task::createdAt),
                field(Task.class, "platformFamily", TAGS, Task::platformFamily),
                field(Task.class, "definitionState", REVISION, Task::definitionState),
                field(
                        Task.class,
                        "capacityProviderSettings",
                        CAPACITY,
                        Task::capacityProviderSettings),
                field(TaskAccount.class, "id", EVENT, TaskAccount::id),
                field(TaskAccount.class, "name", EVENT, TaskAccount::name),
                field(TaskAccount.class, "path", EVENT, TaskAccount::path),
                field(TaskAccount.class, "tags", EVENT, TaskAccount::tags),
                field(Network.class, "ownInterface", EVENT, Network::ownInterface),
                field(Network.class, "mode", DEFINITION, Network::mode),
                unique(Network.class, "subnetId", EVENT, Network::subnetId),
                unique(Network.class, "privateIps", INTERFACES, Network::privateIps),
                unique(Network.class, "publicIps", INTERFACES, Network::publicIps),
                unique(Network.class, "ipv6Addresses", INTERFACES, Network::ipv6Addresses),
                field(Network.class, "securityGroups", INTERFACES, Network::securityGroups),
                field(Network.class, "publicSubnet", ROUTES, Network::publicSubnet),
                unique(Network.class, "routeTable", ROUTES, Network::routeTable),
                unique(Network.class, "internetGateway", ROUTES, Network::internetGateway),
                field(Network.class, "ingress", INGRESS, Network::ingress),
                field(IngressRule.class, "group", INGRESS, IngressRule::group),
                field(IngressRule.class, "protocol", INGRESS, IngressRule::protocol),
                field(IngressRule.class, "firstPort", INGRESS, IngressRule::firstPort),
                field(IngressRule.class, "lastPort", INGRESS, IngressRule::lastPort),
                field(IngressRule.class, "cidr", INGRESS, IngressRule::cidr),
                field(IngressRule.class, "fromGroup", INGRESS, IngressRule::fromGroup),
                field(IngressRule.class, "prefixList", INGRESS, IngressRule::prefixList),
                field(Overrides.class, "taskRole", EVENT, Overrides::taskRole),
                field(Overrides.class, "executionRole", EVENT, Overrides::executionRole),
                field(Overrides.class, "cpu", EVENT, Overrides::cpu),
                field(Overrides.class, "memory", EVENT, Overrides::memory),
                field(Overrides.class, "containers", EVENT, Overrides::containers),
                field(ContainerOverride.class, "name", EVENT, ContainerOverride::name),
                field(ContainerOverride.class, "command", EVENT, ContainerOverride::command),
                field(
                        ContainerOverride.class,
                        "environmentNames",
                        EVENT,
                        ContainerOverride::environmentNames),
                field(
                        ContainerOverride.class,
                        "suspiciousEnvironment",
                        EVENT,
                        ContainerOverride::suspiciousEnvironment),
                field(
                        ContainerOverride.class,
                        "environmentFiles",
                        EVENT,
                        ContainerOverride::environmentFiles),
                field(ContainerOverride.class, "cpu", EVENT, ContainerOverride::cpu),
                field(ContainerOverride.class, "memory", EVENT, ContainerOverride::memory),
                field(
                        ContainerOverride.class,
                        "memoryReservation",
                        EVENT,
                        ContainerOverride::memoryReservation));
    }
}
