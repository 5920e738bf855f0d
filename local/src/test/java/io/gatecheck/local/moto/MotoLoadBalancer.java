package io.gatecheck.local.moto;

import io.gatecheck.cases.SubnetKind;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Action;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ActionTypeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerSchemeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerTypeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ProtocolEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetTypeEnum;

/** The load balancer of one network on moto, which the internet reaches. */
final class MotoLoadBalancer {

    private final String targetGroup;

    MotoLoadBalancer(ElasticLoadBalancingV2Client balancing, MotoNetwork network) {
        String suffix = network.vpc().substring(network.vpc().length() - 8);
        this.targetGroup =
                balancing
                        .createTargetGroup(ask ->
                                ask.name("tasks-" + suffix)
                                        .protocol(ProtocolEnum.TCP)
                                        .port(8080)
                                        .targetType(TargetTypeEnum.IP)
                                        .vpcId(network.vpc()))
                        .targetGroups()
                        .getFirst()
                        .targetGroupArn();
        String balancer =
                balancing
                        .createLoadBalancer(ask ->
                                ask.name("front-" + suffix)
                                        .type(LoadBalancerTypeEnum.NETWORK)
                                        .scheme(LoadBalancerSchemeEnum.INTERNET_FACING)
                                        .subnets(network.at(SubnetKind.PUBLIC).subnet()))
                        .loadBalancers()
                        .getFirst()
                        .loadBalancerArn();
        var _ =
                balancing.createListener(ask ->
                        ask.loadBalancerArn(balancer)
                                .protocol(ProtocolEnum.TCP)
                                .port(443)
                                .defaultActions(
                                        Action.builder()
                                                .type(ActionTypeEnum.FORWARD)
                                                .targetGroupArn(targetGroup)
                                                .build()));
    }

    /** The ARN of the target group to which it sends. */
    String targetGroup() {
        return targetGroup;
    }
}
