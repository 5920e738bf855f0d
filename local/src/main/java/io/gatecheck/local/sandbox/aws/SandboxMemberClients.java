package io.gatecheck.local.sandbox.aws;

import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.evaluator.member.MemberRegion;
import io.gatecheck.local.sandbox.workload.SandboxState;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** Clients that read from the accounts of the imaginary organization. */
public final class SandboxMemberClients implements MemberClients {

    private final SandboxState state;

    public SandboxMemberClients(SandboxState state) {
        this.state = state;
    }

    @Override
    public EcsClient ecs(MemberRegion region) {
        return new SandboxEcsClient(state, new ReaderAccess(region.account(), region.region()));
    }

    @Override
    public Ec2Client ec2(MemberRegion region) {
        return new SandboxEc2Client(state, new ReaderAccess(region.account(), region.region()));
    }

    @Override
    public ElasticLoadBalancingV2Client loadBalancers(MemberRegion region) {
        return new SandboxLoadBalancingClient(
                state, new ReaderAccess(region.account(), region.region()));
    }

    @Override
    public EcrClient ecr(MemberRegion region) {
        return new SandboxEcrClient(state, new ReaderAccess(region.account(), region.region()));
    }
}
