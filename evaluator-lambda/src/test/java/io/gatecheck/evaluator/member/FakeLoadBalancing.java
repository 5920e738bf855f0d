package io.gatecheck.evaluator.member;

import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerNotFoundException;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupNotFoundException;

/** Elastic Load Balancing as far as the evaluator asks it. */
record FakeLoadBalancing(FakeMembers members, MemberRegion region)
        implements ElasticLoadBalancingV2Client {

    @Override
    public DescribeTargetGroupsResponse describeTargetGroups(DescribeTargetGroupsRequest request) {
        members.called("elasticloadbalancing:DescribeTargetGroups", region);
        List<TargetGroup> found =
                request.targetGroupArns().stream()
                        .map(members.targetGroups::get)
                        .filter(Objects::nonNull)
                        .toList();
        if (found.size() < request.targetGroupArns().size()) {
            throw FakeMembers.error(
                    TargetGroupNotFoundException.builder(), "TargetGroupNotFound", 400);
        }
        return DescribeTargetGroupsResponse.builder().targetGroups(found).build();
    }

    @Override
    public DescribeLoadBalancersResponse describeLoadBalancers(
            DescribeLoadBalancersRequest request) {
        members.called("elasticloadbalancing:DescribeLoadBalancers", region);
        if (request.loadBalancerArns().size() > 20 || request.loadBalancerArns().isEmpty()) {
            throw new AssertionError("Not as the evaluator asks: " + request);
        }
        List<LoadBalancer> found =
                members.loadBalancers.stream()
                        .filter(each -> request.loadBalancerArns().contains(each.loadBalancerArn()))
                        .toList();
        if (found.size() < request.loadBalancerArns().size()) {
            throw FakeMembers.error(
                    LoadBalancerNotFoundException.builder(), "LoadBalancerNotFound", 400);
        }
        return DescribeLoadBalancersResponse.builder().loadBalancers(found).build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
