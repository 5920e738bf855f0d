package io.gatecheck.local.sandbox.aws;

import io.gatecheck.local.sandbox.workload.SandboxState;
import io.gatecheck.local.sandbox.workload.SandboxTask;
import io.gatecheck.local.sandbox.workload.Workload;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsResponse;

/** Answers for Elastic Load Balancing in one account and Region. */
final class SandboxLoadBalancingClient implements ElasticLoadBalancingV2Client {

    private final SandboxState state;
    private final ReaderAccess reach;

    SandboxLoadBalancingClient(SandboxState state, ReaderAccess reach) {
        this.state = state;
        this.reach = reach;
    }

    @Override
    public DescribeTargetGroupsResponse describeTargetGroups(DescribeTargetGroupsRequest request) {
        reach.check();
        List<String> arns = request.targetGroupArns();
        return DescribeTargetGroupsResponse.builder()
                .targetGroups(
                        balanced()
                                .map(LoadBalancers::targetGroup)
                                .filter(group -> arns.contains(group.targetGroupArn()))
                                .toList())
                .build();
    }

    @Override
    public DescribeLoadBalancersResponse describeLoadBalancers(
            DescribeLoadBalancersRequest request) {
        reach.check();
        List<String> arns = request.loadBalancerArns();
        return DescribeLoadBalancersResponse.builder()
                .loadBalancers(
                        balanced()
                                .map(LoadBalancers::balancer)
                                .filter(balancer -> arns.contains(balancer.loadBalancerArn()))
                                .toList())
                .build();
    }

    private Stream<Workload> balanced() {
        return state.all().stream()
                .map(SandboxTask::workload)
                .filter(reach::owns)
                .filter(LoadBalancers::stand)
                .distinct();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
