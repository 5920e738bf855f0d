package io.gatecheck.evaluator.facts.elb;

import static java.util.stream.Collectors.toMap;

import io.gatecheck.evaluator.facts.CachedLookup;
import io.gatecheck.evaluator.facts.MemberCalls;
import io.gatecheck.evaluator.member.MemberArn;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.evaluator.member.MemberRegion;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.task.Ingress;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerNotFoundException;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerSchemeEnum;

/**
 * The load balancers that target groups name, by {@code DescribeLoadBalancers} of Elastic Load
 * Balancing. They are cached with their target groups.
 */
final class IngressBalancers {

    /** The most load balancers in one call (API_DescribeLoadBalancers {@code LoadBalancerArns}). */
    private static final int BATCH = 20;

    private final MemberClients clients;
    private final CachedLookup<MemberArn, Ingress> balancers;

    IngressBalancers(MemberClients clients) {
        this.clients = clients;
        this.balancers =
                new CachedLookup<>(CachedLookup.none(), MemberArn::region, BATCH, this::lookUp);
    }

    /** What each load balancer is. */
    Function<MemberArn, Fact<Ingress>> of(Collection<MemberArn> arns, MemberCalls calls) {
        return balancers.of(arns, calls);
    }

    private Map<MemberArn, Fact<Ingress>> lookUp(List<MemberArn> batch, MemberCalls calls) {
        MemberRegion region = batch.getFirst().region();
        List<String> arns = batch.stream().map(MemberArn::arn).toList();
        return CachedLookup.each(
                batch,
                calls.attempt(
                        "elasticloadbalancing:DescribeLoadBalancers",
                        region,
                        () -> describe(clients.loadBalancers(region), arns)),
                MemberArn::arn,
                balancer ->
                        Fact.retryable(
                                "Elastic Load Balancing did not find the load balancer "
                                        + balancer.arn()
                                        + ", which a target group names"));
    }

    /** One that is gone makes AWS refuse all of them, so each is asked for on its own. */
    private static Map<String, Ingress> describe(
            ElasticLoadBalancingV2Client client, List<String> arns) {
        try {
            return client
                    .describeLoadBalancers(request -> request.loadBalancerArns(arns))
                    .loadBalancers()
                    .stream()
                    .collect(toMap(LoadBalancer::loadBalancerArn, IngressBalancers::read));
        } catch (LoadBalancerNotFoundException e) {
            Map<String, Ingress> found = new HashMap<>();
            if (arns.size() > 1) {
                arns.forEach(arn -> found.putAll(describe(client, List.of(arn))));
            }
            return found;
        }
    }

    /** A scheme that is not internal counts as open to the internet. */
    private static Ingress read(LoadBalancer balancer) {
        return new Ingress(
                balancer.loadBalancerName(),
                balancer.scheme() != LoadBalancerSchemeEnum.INTERNAL,
                balancer.typeAsString());
    }
}
