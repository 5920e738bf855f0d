package io.gatecheck.local.sandbox;

import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Clients that look into the accounts of the imaginary organization. */
final class SandboxMemberClients implements MemberClients {

    private final SandboxState state;

    SandboxMemberClients(SandboxState state) {
        this.state = state;
    }

    @Override
    public EcsClient ecs(AccountId account, Region region) {
        return new SandboxEcsClient(state, new Reach(account, region));
    }

    @Override
    public Ec2Client ec2(AccountId account, Region region) {
        return new SandboxEc2Client(state, new Reach(account, region));
    }

    @Override
    public EcrClient ecr(AccountId account, Region region) {
        return new SandboxEcrClient(state, new Reach(account, region));
    }
}
