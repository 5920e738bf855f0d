package io.gatecheck.evaluator.member;

import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/**
 * AWS clients that act in a member account, as its {@code GatecheckReader} role. Their calls fail
 * if the role cannot be assumed.
 */
public interface MemberClients {

    EcsClient ecs(MemberRegion region);

    Ec2Client ec2(MemberRegion region);

    EcrClient ecr(MemberRegion region);

    ElasticLoadBalancingV2Client loadBalancers(MemberRegion region);
}
