package io.gatecheck.local.sandbox.aws;

import io.gatecheck.local.sandbox.organization.Ids;
import io.gatecheck.local.sandbox.workload.Workload;
import java.util.Set;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerSchemeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerTypeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;

/** The load balancers of the services that have one, each with one target group. */
final class LoadBalancers {

    private static final Set<String> PUBLIC =
            Set.of("storefront", "campaign-pages", "storefront-preview", "brightwater-web");
    private static final Set<String> INTERNAL = Set.of("checkout", "card-gateway", "report-server");

    private LoadBalancers() {}

    /** Whether one stands in front of the tasks of a workload. */
    static boolean stand(Workload workload) {
        return PUBLIC.contains(workload.name()) || INTERNAL.contains(workload.name());
    }

    static TargetGroup targetGroup(Workload workload) {
        return TargetGroup.builder()
                .targetGroupArn(targetGroupArn(workload))
                .targetGroupName(workload.name())
                .loadBalancerArns(arn(workload, "loadbalancer/app"))
                .build();
    }

    static LoadBalancer balancer(Workload workload) {
        return LoadBalancer.builder()
                .loadBalancerArn(arn(workload, "loadbalancer/app"))
                .loadBalancerName(workload.name())
                .type(LoadBalancerTypeEnum.APPLICATION)
                .scheme(
                        PUBLIC.contains(workload.name())
                                ? LoadBalancerSchemeEnum.INTERNET_FACING
                                : LoadBalancerSchemeEnum.INTERNAL)
                .build();
    }

    static String targetGroupArn(Workload workload) {
        return arn(workload, "targetgroup");
    }

    private static String arn(Workload workload, String type) {
        return "arn:aws:elasticloadbalancing:%s:%s:%s/%s/%s"
                .formatted(
                        workload.region().code(),
                        workload.account().id(),
                        type,
                        workload.name(),
                        Ids.plain("load-balancer", workload.name()).substring(0, 16));
    }
}
