package io.gatecheck.evaluator.facts;

import static io.gatecheck.evaluator.facts.DefinitionMapping.size;
import static io.gatecheck.evaluator.facts.DefinitionMapping.text;
import static java.util.stream.Collectors.toMap;

import io.gatecheck.task.CapacityProviderSettings;
import io.gatecheck.task.ClusterSettings;
import io.gatecheck.task.DeploymentSettings;
import io.gatecheck.task.LifecycleHook;
import io.gatecheck.task.ServiceSettings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.ecs.model.CapacityProvider;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ClusterConfiguration;
import software.amazon.awssdk.services.ecs.model.ClusterSetting;
import software.amazon.awssdk.services.ecs.model.ClusterSettingName;
import software.amazon.awssdk.services.ecs.model.DeploymentCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentController;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandConfiguration;
import software.amazon.awssdk.services.ecs.model.ManagedDraining;
import software.amazon.awssdk.services.ecs.model.ManagedScaling;
import software.amazon.awssdk.services.ecs.model.ManagedScalingStatus;
import software.amazon.awssdk.services.ecs.model.ManagedTerminationProtection;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Takes from services, clusters and capacity providers what policies can read (API_Service,
 * API_Cluster, API_CapacityProvider).
 */
final class SettingsMapping {

    private SettingsMapping() {}

    static ServiceSettings service(Service service) {
        return new ServiceSettings(
                assignsPublicIps(service),
                size(service.desiredCount()).orElse(0L),
                text(service.launchTypeAsString()),
                service.capacityProviderStrategy().stream()
                        .map(CapacityProviderStrategyItem::capacityProvider)
                        .toList(),
                text(service.platformVersion()),
                text(service.schedulingStrategyAsString()).orElse("REPLICA"),
                Optional.ofNullable(service.deploymentConfiguration())
                        .map(DeploymentConfiguration::deploymentCircuitBreaker)
                        .map(DeploymentCircuitBreaker::enable)
                        .orElse(false),
                Boolean.TRUE.equals(service.enableExecuteCommand()),
                text(service.taskDefinition()).orElse(""),
                tags(service.tags()),
                deployment(service),
                number(service.healthCheckGracePeriodSeconds()));
    }

    /** A service without a controller of its own has that of ECS (API_CreateService). */
    private static DeploymentSettings deployment(Service service) {
        Optional<DeploymentConfiguration> configuration =
                Optional.ofNullable(service.deploymentConfiguration());
        return new DeploymentSettings(
                Optional.ofNullable(service.deploymentController())
                        .map(DeploymentController::typeAsString)
                        .orElse("ECS"),
                configuration.map(DeploymentConfiguration::strategyAsString),
                configuration.flatMap(each -> number(each.minimumHealthyPercent())),
                configuration.flatMap(each -> number(each.maximumPercent())),
                configuration.stream()
                        .flatMap(each -> each.lifecycleHooks().stream())
                        .map(hook ->
                                new LifecycleHook(
                                        text(hook.hookTargetArn()),
                                        hook.lifecycleStagesAsStrings()))
                        .toList());
    }

    /** Empty where the provider is none of an Auto Scaling group. */
    static Optional<CapacityProviderSettings> capacityProvider(CapacityProvider provider) {
        return Optional.ofNullable(provider.autoScalingGroupProvider())
                .map(group ->
                        new CapacityProviderSettings(
                                text(provider.statusAsString()).orElse(""),
                                group.managedTerminationProtection()
                                        == ManagedTerminationProtection.ENABLED,
                                Optional.ofNullable(group.managedScaling())
                                        .map(ManagedScaling::status)
                                        .filter(ManagedScalingStatus.ENABLED::equals)
                                        .isPresent(),
                                group.managedDraining() == ManagedDraining.ENABLED));
    }

    /** As it is; nought is a percentage, too. */
    private static Optional<Long> number(@Nullable Integer number) {
        return Optional.ofNullable(number).map(Integer::longValue);
    }

    static ClusterSettings cluster(Cluster cluster) {
        return new ClusterSettings(
                cluster.settings().stream()
                        .filter(setting -> setting.name() == ClusterSettingName.CONTAINER_INSIGHTS)
                        .map(ClusterSetting::value)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("disabled"),
                Optional.ofNullable(cluster.configuration())
                        .map(ClusterConfiguration::executeCommandConfiguration)
                        .map(ExecuteCommandConfiguration::loggingAsString),
                tags(cluster.tags()));
    }

    /** A service with an external deployment controller says it of each task set. */
    private static boolean assignsPublicIps(Service service) {
        return Stream.concat(
                        Stream.ofNullable(service.networkConfiguration()),
                        service.taskSets().stream()
                                .map(TaskSet::networkConfiguration)
                                .filter(Objects::nonNull))
                .map(NetworkConfiguration::awsvpcConfiguration)
                .filter(Objects::nonNull)
                .map(AwsVpcConfiguration::assignPublicIp)
                .anyMatch(AssignPublicIp.ENABLED::equals);
    }

    static Map<String, String> tags(List<Tag> tags) {
        return tags.stream().collect(toMap(Tag::key, Tag::value, (_, last) -> last));
    }
}
