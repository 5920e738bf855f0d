package io.gatecheck.evaluator.member;

import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** AWS clients that act in a member account, as its {@code GatecheckReader} role. */
public interface MemberClients {

    /** The ECS client of an account and Region; its calls fail where the role cannot be assumed. */
    EcsClient ecs(AccountId account, Region region);

    /** The EC2 client of an account and Region; its calls fail where the role cannot be assumed. */
    Ec2Client ec2(AccountId account, Region region);

    /** The ECR client of an account and Region; its calls fail where the role cannot be assumed. */
    EcrClient ecr(AccountId account, Region region);
}
