package io.gatecheck.task;

import static io.gatecheck.task.Facet.CLUSTER;
import static io.gatecheck.task.Facet.SERVICE;
import static io.gatecheck.task.TaskField.field;
import static io.gatecheck.task.TaskField.unique;

import java.util.stream.Stream;

/** The fields of the service and the cluster of a task. */
final class FieldsOfSettings {

    private FieldsOfSettings() {}

    static Stream<TaskField> all() {
        return Stream.of(
                field(
                        ServiceSettings.class,
                        "assignPublicIp",
                        SERVICE,
                        ServiceSettings::assignPublicIp),
                unique(
                        ServiceSettings.class,
                        "desiredCount",
                        SERVICE,
                        ServiceSettings::desiredCount),
                field(ServiceSettings.class, "launchType", SERVICE, ServiceSettings::launchType),
                field(
                        ServiceSettings.class,
                        "capacityProviders",
                        SERVICE,
                        ServiceSettings::capacityProviders),
                field(
                        ServiceSettings.class,
                        "platformVersion",
                        SERVICE,
                        ServiceSettings::platformVersion),
                field(
                        ServiceSettings.class,
                        "schedulingStrategy",
                        SERVICE,
                        ServiceSettings::schedulingStrategy),
                field(
                        ServiceSettings.class,
                        "circuitBreaker",
                        SERVICE,
                        ServiceSettings::circuitBreaker),
                field(
                        ServiceSettings.class,
                        "executeCommand",
                        SERVICE,
                        ServiceSettings::executeCommand),
                unique(
                        ServiceSettings.class,
                        "latestDefinitionArn",
                        SERVICE,
                        ServiceSettings::latestDefinitionArn),
                field(ServiceSettings.class, "tags", SERVICE, ServiceSettings::tags),
                field(
                        ClusterSettings.class,
                        "containerInsights",
                        CLUSTER,
                        ClusterSettings::containerInsights),
                field(
                        ClusterSettings.class,
                        "executeCommandLogging",
                        CLUSTER,
                        ClusterSettings::executeCommandLogging),
                field(ClusterSettings.class, "tags", CLUSTER, ClusterSettings::tags));
    }
}
