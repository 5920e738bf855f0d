package io.gatecheck.local.moto;

import io.gatecheck.organization.Region;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Gatecheck's own stacks as they stand in an organization on moto: the central one, but for its
 * functions, and the StackSet of the member accounts.
 *
 * @param queueUrl where the events of all accounts come in
 * @param deadLettersUrl where what could not be judged goes
 * @param controlTable the name of the table
 * @param violationsTable the name of the table
 */
public record Deployment(
        String queueUrl, String deadLettersUrl, String controlTable, String violationsTable) {

    /** What the evaluator says when it assumes the reader role. */
    public static final String EXTERNAL_ID = "gatecheck-of-this-test";

    /**
     * Deploys both.
     *
     * @param regions those in which tasks are governed, the home Region first
     */
    public static Deployment in(MotoOrganization organization, List<Region> regions) {
        var stacks = new Stacks(organization.central());
        Stacks.Outputs outputs =
                stacks.deploy(
                        "gatecheck",
                        MotoTemplate.central().withoutFunctions(),
                        Map.of(
                                "OrganizationId",
                                organization.id(),
                                "ExternalId",
                                EXTERNAL_ID,
                                "CodeBucket",
                                "nothing-is-there",
                                "CodeKey",
                                "evaluator-lambda.zip"));
        stacks.deployToUnits(
                "gatecheck-member",
                MotoTemplate.member(),
                Map.of(
                        "EventBusArn", outputs.named("EventBusArn"),
                        "OrganizationId", organization.id(),
                        "ExternalId", EXTERNAL_ID,
                        "HomeRegion", regions.getFirst().code(),
                        "GovernedRegions", codes(regions)),
                organization.topUnits(),
                regions);
        return new Deployment(
                localUrl(organization.central(), outputs.named("TaskEventsQueueUrl")),
                localUrl(organization.central(), outputs.named("DeadLettersQueueUrl")),
                outputs.named("ControlTableName"),
                outputs.named("ViolationsTableName"));
    }

    /** The stack calls its queues by AWS's own address; moto answers to them at its own too. */
    private static String localUrl(MotoAccount central, String url) {
        String name = url.substring(url.lastIndexOf('/') + 1);
        return central.sqs().getQueueUrl(ask -> ask.queueName(name)).queueUrl();
    }

    private static String codes(List<Region> regions) {
        return regions.stream().map(Region::code).collect(Collectors.joining(","));
    }
}
