package io.gatecheck.ecs;

import static io.gatecheck.ecs.SdkValues.number;
import static io.gatecheck.ecs.SdkValues.text;

import io.gatecheck.snapshot.DescribedService;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.task.DeploymentSettings;
import io.gatecheck.task.LifecycleHook;
import io.gatecheck.task.TaskService;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.AdvancedConfiguration;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.DeploymentCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentController;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.ResourceManagementType;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/** Reads services (API_Service). */
public final class ServiceReader {

    private ServiceReader() {}

    /** The service, and by what its ways in are found. */
    public static DescribedService read(Service service) {
        return new DescribedService(
                settings(service),
                loadBalancers(service).flatMap(ServiceReader::targetGroups).distinct().toList(),
                loadBalancers(service)
                        .flatMap(each -> text(each.loadBalancerName()).stream())
                        .distinct()
                        .toList(),
                managedRevisions(service));
    }

    /** A service with an external deployment controller has them on each task set. */
    private static Stream<LoadBalancer> loadBalancers(Service service) {
        return Stream.concat(
                service.loadBalancers().stream(),
                service.taskSets().stream().flatMap(set -> set.loadBalancers().stream()));
    }

    /** A blue/green deployment moves its tasks to the other target group. */
    private static Stream<String> targetGroups(LoadBalancer balancer) {
        return Stream.concat(
                text(balancer.targetGroupArn()).stream(),
                Optional.ofNullable(balancer.advancedConfiguration())
                        .map(AdvancedConfiguration::alternateTargetGroupArn)
                        .flatMap(SdkValues::text)
                        .stream());
    }

    /** An Express service has an ingress, which its revision lists. */
    private static Fact<List<String>> managedRevisions(Service service) {
        if (service.resourceManagementType() != ResourceManagementType.ECS) {
            return new Fact.Known<>(List.of());
        }
        List<String> revisions =
                service.currentServiceRevisions().stream()
                        .flatMap(each -> text(each.arn()).stream())
                        .toList();
        return revisions.isEmpty()
                ? Fact.retryable(
                        "ECS manages the ingress of the service, but names no current revision of it")
                : new Fact.Known<>(revisions);
    }

    private static TaskService settings(Service service) {
        return new TaskService(
                text(service.serviceName()).orElse(""),
                assignsPublicIps(service),
                text(service.launchTypeAsString()),
                number(service.desiredCount()).orElse(0L),
                text(service.schedulingStrategyAsString()).orElse("REPLICA"),
                service.capacityProviderStrategy().stream()
                        .map(CapacityProviderStrategyItem::capacityProvider)
                        .toList(),
                text(service.platformVersion()),
                Boolean.TRUE.equals(service.enableExecuteCommand()),
                deployment(service),
                number(service.healthCheckGracePeriodSeconds()),
                List.of(),
                SdkValues.tags(service.tags()));
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
                text(service.taskDefinition()).orElse(""),
                configuration
                        .map(DeploymentConfiguration::deploymentCircuitBreaker)
                        .map(DeploymentCircuitBreaker::enable)
                        .orElse(false),
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
}
