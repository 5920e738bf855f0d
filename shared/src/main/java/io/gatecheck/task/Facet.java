package io.gatecheck.task;

import java.util.Locale;

/** One source of facts about a task. A facet is known as a whole or missing as a whole. */
public enum Facet {
    /** The ECS Task State Change event itself; costs nothing and is always known. */
    EVENT,
    /** What the task definition says, by {@code ecs:DescribeTaskDefinition}; it never changes. */
    DEFINITION,
    /**
     * What may change about the task definition: its status, its tags, and whether there is a newer
     * revision, by {@code ecs:DescribeTaskDefinition} of its family and itself.
     */
    REVISION,
    /**
     * The tags on the task, and what else the event leaves out, by {@code ecs:DescribeTasks} with
     * {@code include=TAGS}.
     */
    TAGS,
    /**
     * The task's own network interfaces, by {@code ec2:DescribeNetworkInterfaces}; known once they
     * are attached.
     */
    INTERFACES,
    /** Where the subnet of the task sends what leaves it, by {@code ec2:DescribeRouteTables}. */
    ROUTES,
    /** The service that started the task, by {@code ecs:DescribeServices}; others have none. */
    SERVICE,
    /** The cluster in which the task runs, by {@code ecs:DescribeClusters}. */
    CLUSTER,
    /**
     * The capacity provider of an Auto Scaling group on which the task runs, by {@code
     * ecs:DescribeCapacityProviders}; other tasks have none.
     */
    CAPACITY,
    /**
     * Whom the security groups on the task's own interfaces let in, by {@code
     * ec2:DescribeSecurityGroups}; known once the interfaces are attached.
     */
    INGRESS,
    /**
     * What the scans of the images in private registries of Amazon ECR found, by {@code
     * ecr:DescribeImageScanFindings} in the accounts of the registries; known once the images are
     * pulled.
     */
    SCAN,

    /**
     * What the images resolved to; the event itself tells it, once they are pulled. Costs nothing.
     */
    IMAGE;

    /** The word for it, as in the documents and messages. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
