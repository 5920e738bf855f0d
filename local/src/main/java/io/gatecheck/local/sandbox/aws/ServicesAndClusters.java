package io.gatecheck.local.sandbox.aws;

import io.gatecheck.local.sandbox.workload.Revision;
import io.gatecheck.local.sandbox.workload.SandboxContainer;
import io.gatecheck.local.sandbox.workload.Workload;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.CapacityProvider;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStatus;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ClusterSettingName;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.ManagedScalingStatus;
import software.amazon.awssdk.services.ecs.model.ManagedTerminationProtection;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Tag;

/** Services, clusters and capacity providers as ECS describes them. */
final class ServicesAndClusters {

    private ServicesAndClusters() {}

    /** A service while it deploys this revision. */
    static Service service(Workload workload, int number) {
        Revision revision = workload.revision(number);
        Service.Builder service =
                Service.builder()
                        .serviceName(workload.name())
                        .clusterArn(workload.clusterArn())
                        .launchType(revision.host().launchType())
                        .schedulingStrategy(SchedulingStrategy.REPLICA)
                        .enableExecuteCommand(revision.executeCommand())
                        .taskDefinition(workload.definitionArn(number))
                        .tags(team(workload.cluster()));
        if (workload.rhythm() instanceof Workload.Rhythm.Service(int fewest, int _)) {
            service.desiredCount(fewest);
        }
        if (LoadBalancers.stand(workload)) {
            service.loadBalancers(
                    LoadBalancer.builder()
                            .targetGroupArn(LoadBalancers.targetGroupArn(workload))
                            .containerPort(SandboxContainer.PORT)
                            .build());
        }
        if (revision.host().hasOwnInterface()) {
            service.networkConfiguration(network ->
                    network.awsvpcConfiguration(vpc ->
                            vpc.assignPublicIp(
                                    revision.publicIp()
                                            ? AssignPublicIp.ENABLED
                                            : AssignPublicIp.DISABLED)));
        }
        return service.build();
    }

    /** A cluster, which watches its containers. */
    @SuppressWarnings("unchecked") // The SDK does not mark methods that take several builders.
    static Cluster cluster(Workload workload) {
        return Cluster.builder()
                .clusterName(workload.cluster())
                .clusterArn(workload.clusterArn())
                .settings(setting ->
                        setting.name(ClusterSettingName.CONTAINER_INSIGHTS).value("enabled"))
                .tags(team(workload.cluster()))
                .build();
    }

    /** The container instances of a cluster, which end while their tasks run. */
    static CapacityProvider capacityProvider(Workload workload) {
        return CapacityProvider.builder()
                .name(workload.capacityProvider())
                .status(CapacityProviderStatus.ACTIVE)
                .autoScalingGroupProvider(group ->
                        group.managedScaling(
                                        scaling -> scaling.status(ManagedScalingStatus.ENABLED))
                                .managedTerminationProtection(
                                        ManagedTerminationProtection.DISABLED))
                .build();
    }

    private static Tag team(String name) {
        return Tag.builder().key("team").value(name).build();
    }
}
