package io.gatecheck.admin.policy;

import io.gatecheck.task.Facet;

/** What a policy pays for reading a facet; docs/adr/0009 has the reasons. */
public final class FacetCost {

    private FacetCost() {}

    /** Which calls the evaluator makes to AWS for the facet, and how long it keeps the answer. */
    public static String of(Facet facet) {
        return switch (facet) {
            case EVENT -> "No calls: the event itself says it.";
            case DEFINITION ->
                    "One ecs:DescribeTaskDefinition for each revision; the answer never expires.";
            case REVISION ->
                    "One or two ecs:DescribeTaskDefinition for each revision every 5 minutes.";
            case TASK -> "One ecs:DescribeTasks for up to 100 tasks of a cluster.";
            case INTERFACES ->
                    "One ec2:DescribeNetworkInterfaces for up to 200 network interfaces.";
            case ROUTES ->
                    "One ec2:DescribeRouteTables for up to 200 subnets every 2 minutes; three calls"
                            + " if a subnet follows the main route table of its VPC.";
            case SECURITY_GROUPS ->
                    "One ec2:DescribeSecurityGroups for up to 200 security groups every 2 minutes,"
                            + " besides the network interfaces.";
            case SERVICE ->
                    "One ecs:DescribeServices for up to 10 services of a cluster every minute.";
            case INGRESS ->
                    "Two elasticloadbalancing calls for up to 20 target groups every 2 minutes, and"
                            + " one ecs:DescribeServiceRevisions for up to 20 Express services.";
            case CLUSTER -> "One ecs:DescribeClusters for up to 100 clusters every 5 minutes.";
            case CAPACITY_PROVIDER ->
                    "One ecs:DescribeCapacityProviders for up to 10 capacity providers every 5"
                            + " minutes; none on Fargate.";
            case IMAGE_DIGEST -> "No calls: the event says it once the images are pulled.";
            case IMAGE_SCAN ->
                    "One ecr:DescribeImageScanFindings for each image digest, more if it has many"
                            + " findings; the answer is cached.";
        };
    }
}
