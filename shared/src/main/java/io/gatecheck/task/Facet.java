package io.gatecheck.task;

import java.util.Locale;

/**
 * A source of facts about a task, named by what is asked. A facet is known as a whole or missing as
 * a whole.
 */
public enum Facet {
    /** The ECS Task State Change event itself; costs nothing and is always there. */
    EVENT(Phase.LAUNCHING),
    /** The content of the task definition, by {@code ecs:DescribeTaskDefinition}; never changes. */
    DEFINITION(Phase.LAUNCHING),
    /**
     * What changes about a revision of a task definition: its status, its tags, and whether there
     * is a newer one, by {@code ecs:DescribeTaskDefinition} of its family and of itself.
     */
    REVISION(Phase.LAUNCHING),
    /**
     * The tags on the task, and what else the event leaves out, by {@code ecs:DescribeTasks} with
     * {@code include=TAGS}.
     */
    TASK(Phase.LAUNCHING),
    /**
     * The task's own network interfaces, by {@code ec2:DescribeNetworkInterfaces}; known once they
     * are attached.
     */
    INTERFACES(Phase.RUNNING),
    /**
     * The route table of the task's subnet, by {@code ec2:DescribeRouteTables}, and {@code
     * ec2:DescribeSubnets} if it is the main one of the VPC.
     */
    ROUTES(Phase.LAUNCHING),
    /**
     * The rules of the security groups on the task's own interfaces, by {@code
     * ec2:DescribeSecurityGroups}; known once the interfaces are attached.
     */
    SECURITY_GROUPS(Phase.RUNNING),
    /**
     * The service that started the task, by {@code ecs:DescribeServices}; missing for a standalone
     * task.
     */
    SERVICE(Phase.LAUNCHING),
    /**
     * The ways by which others reach the tasks of the service: the load balancers of its target
     * groups, by {@code elasticloadbalancing:DescribeTargetGroups} and {@code
     * DescribeLoadBalancers}, and what ECS manages for Express services, by {@code
     * ecs:DescribeServiceRevisions}. A standalone task has none, and that costs nothing.
     */
    INGRESS(Phase.LAUNCHING),
    /** The cluster in which the task runs, by {@code ecs:DescribeClusters}. */
    CLUSTER(Phase.LAUNCHING),
    /**
     * The capacity provider of an Auto Scaling group on which the task runs, by {@code
     * ecs:DescribeCapacityProviders}; other tasks have none.
     */
    CAPACITY_PROVIDER(Phase.LAUNCHING),
    /**
     * What the images resolved to; the event itself says it, once they are pulled. Costs nothing.
     */
    IMAGE_DIGEST(Phase.RUNNING),
    /**
     * What the scans of the images in private registries of Amazon ECR found, by {@code
     * ecr:DescribeImageScanFindings} in the accounts of the registries; known once the images are
     * pulled.
     */
    IMAGE_SCAN(Phase.RUNNING);

    private final Phase knownFrom;

    Facet(Phase knownFrom) {
        this.knownFrom = knownFrom;
    }

    /** The earliest phase of a task in which it can be known. */
    public Phase knownFrom() {
        return knownFrom;
    }

    /** The word for it in documents and messages, such as {@code security-groups}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
