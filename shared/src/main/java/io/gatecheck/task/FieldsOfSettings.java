package io.gatecheck.task;

import static io.gatecheck.task.Facet.CAPACITY;
import static io.gatecheck.task.Facet.CLUSTER;
import static io.gatecheck.task.Facet.SERVICE;
import static io.gatecheck.task.TaskField.field;
import static io.gatecheck.task.TaskField.unique;

import java.util.stream.Stream;

/** The fields of the service, the cluster and the capacity provider of a task. */
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
                field(ClusterSettings.class, "tags", CLUSTER, ClusterSettings::tags),
                field(ServiceSettings.class, "deployment", SERVICE, ServiceSettings::deployment),
                field(
                        ServiceSettings.class,
                        "healthCheckGracePeriodSeconds",
                        SERVICE,
                        ServiceSettings::healthCheckGracePeriodSeconds),
                field(
                        DeploymentSettings.class,
                        "controller",
                        SERVICE,
                        DeploymentSettings::controller),
                field(DeploymentSettings.class, "strategy", SERVICE, DeploymentSettings::strategy),
                field(
                        DeploymentSettings.class,
                        "minimumHealthyPercent",
                        SERVICE,
                        DeploymentSettings::minimumHealthyPercent),
                field(
                        DeploymentSettings.class,
                        "maximumPercent",
                        SERVICE,
                        DeploymentSettings::maximumPercent),
                field(
                        DeploymentSettings.class,
                        "lifecycleHooks",
                        SERVICE,
                        DeploymentSettings::lifecycleHooks),
                field(LifecycleHook.class, "hookTargetArn", SERVICE, LifecycleHook::hookTargetArn),
                field(
                        LifecycleHook.class,
                        "lifecycleStages",
                        SERVICE,
                        LifecycleHook::lifecycleStages),
                field(
                        CapacityProviderSettings.class,
                        "status",
                        CAPACITY,
                        CapacityProviderSettings::status),
                field(
                        CapacityProviderSettings.class,
                        "managedTerminationProtection",
                        CAPACITY,
                        CapacityProviderSettings::managedTerminationProtection),
                field(
                        CapacityProviderSettings.class,
                        "managedScaling",
                        CAPACITY,
                        CapacityProviderSettings::managedScaling),
                field(
                        CapacityProviderSettings.class,
                        "managedDraining",
                        CAPACITY,
                        CapacityProviderSettings::managedDraining));
    }
}
