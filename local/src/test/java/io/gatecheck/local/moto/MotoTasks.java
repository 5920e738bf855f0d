package io.gatecheck.local.moto;

import io.gatecheck.cases.SubnetKind;
import io.gatecheck.cases.TaskCase;
import io.gatecheck.cases.TaskCase.CaseContainer;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.DomainType;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** Runs real ECS tasks in one account on moto, in a cluster with one container instance. */
public final class MotoTasks {

    /** The name of the cluster in every account. */
    public static final String CLUSTER = "apps";

    /** The name of the capacity provider in every account, on which every task on EC2 runs. */
    public static final String CAPACITY_PROVIDER = "instances";

    private final MotoAccount account;
    private final MotoNetwork network;
    private final MotoRegistry registry;
    private final MotoLoadBalancer balancer;

    /**
     * A task that moto runs.
     *
     * @param task as {@code RunTask} answered
     */
    public record RunningTask(
            MotoAccount account, TaskCase taskCase, TaskDefinition definition, Task task) {

        /** The details of its network interface, such as {@code networkInterfaceId}. */
        Optional<String> interfaceDetail(String name) {
            return task.attachments().getFirst().details().stream()
                    .filter(detail -> detail.name().equals(name))
                    .map(KeyValuePair::value)
                    .findFirst();
        }
    }

    public MotoTasks(MotoAccount account) {
        this.account = account;
        this.network = new MotoNetwork(account.ec2());
        this.registry = new MotoRegistry(account);
        this.balancer = new MotoLoadBalancer(account.loadBalancing(), network);
        var _ = account.ecs().createCluster(ask -> ask.clusterName(CLUSTER));
        addContainerInstance();
        addCapacityProvider();
    }

    /**
     * Runs the task of a case. What moto leaves out of it is done here: the group that a service
     * gives its tasks, and the public address of its interface.
     */
    public RunningTask run(TaskCase taskCase) {
        TaskDefinition definition = register(taskCase);
        var task =
                account.ecs()
                        .runTask(ask ->
                                ask.cluster(CLUSTER)
                                        .taskDefinition(definition.taskDefinitionArn())
                                        .launchType(LaunchType.fromValue(taskCase.launchType()))
                                        .group(group(taskCase))
                                        .startedBy(startedBy(taskCase))
                                        .enableExecuteCommand(taskCase.executeCommand())
                                        .networkConfiguration(interfaceOf(taskCase)))
                        .tasks()
                        .getFirst();
        if (taskCase.service()) {
            createService(taskCase, definition);
        }
        var running = new RunningTask(account, taskCase, definition, task);
        if (taskCase.publicIp()) {
            givePublicAddress(running.interfaceDetail("networkInterfaceId").orElseThrow());
        }
        return running;
    }

    /** Stops a task, and answers with what moto says of it then. */
    public RunningTask stop(RunningTask running) {
        var stopped =
                account.ecs()
                        .stopTask(ask ->
                                ask.cluster(CLUSTER)
                                        .task(running.task().taskArn())
                                        .reason("The test is done with it"))
                        .task();
        return new RunningTask(account, running.taskCase(), running.definition(), stopped);
    }

    /** Its task is started by hand, because moto's services start none. */
    private void createService(TaskCase taskCase, TaskDefinition definition) {
        String container = taskCase.containers().getFirst().name();
        var _ =
                account.ecs()
                        .createService(ask ->
                                ask.cluster(CLUSTER)
                                        .serviceName(taskCase.name())
                                        .desiredCount(0)
                                        .loadBalancers(
                                                LoadBalancer.builder()
                                                        .targetGroupArn(balancer.targetGroup())
                                                        .containerName(container)
                                                        .containerPort(8080)
                                                        .build())
                                        .taskDefinition(definition.taskDefinitionArn()));
    }

    /** Without an instance, moto cannot place a task of launch type EC2. */
    private void addContainerInstance() {
        String instance =
                account.ec2()
                        .runInstances(ask ->
                                ask.imageId("ami-12c6146b")
                                        .minCount(1)
                                        .maxCount(1)
                                        .subnetId(network.at(SubnetKind.PRIVATE).subnet()))
                        .instances()
                        .getFirst()
                        .instanceId();
        String document = "{\"instanceId\": \"" + instance + "\"}";
        var _ =
                account.ecs()
                        .registerContainerInstance(
                                ask -> ask.cluster(CLUSTER).instanceIdentityDocument(document));
    }

    private void addCapacityProvider() {
        String group =
                "arn:aws:autoscaling:%s:%s:autoScalingGroup:1:autoScalingGroupName/instances"
                        .formatted(account.region().code(), account.id());
        var _ =
                account.ecs()
                        .createCapacityProvider(ask ->
                                ask.name(CAPACITY_PROVIDER)
                                        .autoScalingGroupProvider(
                                                provider -> provider.autoScalingGroupArn(group)));
    }

    private TaskDefinition register(TaskCase taskCase) {
        var containers = taskCase.containers().stream().map(this::container).toList();
        return account.ecs()
                .registerTaskDefinition(ask ->
                        ask.family(taskCase.name())
                                .networkMode(NetworkMode.AWSVPC)
                                .requiresCompatibilities(
                                        Compatibility.fromValue(taskCase.launchType()))
                                .cpu(Long.toString(taskCase.cpu()))
                                .memory(Long.toString(taskCase.memory()))
                                .containerDefinitions(containers))
                .taskDefinition();
    }

    private ContainerDefinition container(CaseContainer container) {
        var definition =
                ContainerDefinition.builder()
                        .name(container.name())
                        .image(registry.image(container.image()))
                        .privileged(container.privileged())
                        .essential(true)
                        .memoryReservation(64);
        container
                .logDriver()
                .ifPresent(driver ->
                        definition.logConfiguration(
                                log -> log.logDriver(LogDriver.fromValue(driver))));
        return definition.build();
    }

    private NetworkConfiguration interfaceOf(TaskCase taskCase) {
        var place = network.at(taskCase.subnet());
        var assign = taskCase.publicIp() ? AssignPublicIp.ENABLED : AssignPublicIp.DISABLED;
        return NetworkConfiguration.builder()
                .awsvpcConfiguration(with ->
                        with.subnets(place.subnet())
                                .securityGroups(place.securityGroup())
                                .assignPublicIp(assign))
                .build();
    }

    private static String group(TaskCase taskCase) {
        return (taskCase.service() ? "service:" : "family:") + taskCase.name();
    }

    private static String startedBy(TaskCase taskCase) {
        return taskCase.service() ? "ecs-svc/1234567890123456789" : "";
    }

    private void givePublicAddress(String interfaceId) {
        String address =
                account.ec2().allocateAddress(ask -> ask.domain(DomainType.VPC)).allocationId();
        var _ =
                account.ec2()
                        .associateAddress(
                                ask -> ask.allocationId(address).networkInterfaceId(interfaceId));
    }
}
