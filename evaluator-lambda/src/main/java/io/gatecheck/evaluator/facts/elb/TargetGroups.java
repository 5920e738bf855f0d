package io.gatecheck.evaluator.facts.elb;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.evaluator.facts.CachedLookup;
import io.gatecheck.evaluator.facts.MemberCalls;
import io.gatecheck.evaluator.member.MemberArn;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.evaluator.member.MemberRegion;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.IngressPaths;
import io.gatecheck.task.Ingress;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Gatherers;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerSchemeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupNotFoundException;

/**
 * The load balancers that send to target groups, by {@code DescribeTargetGroups} and {@code
 * DescribeLoadBalancers} of Elastic Load Balancing. A target group without a load balancer is no
 * way in.
 */
final class TargetGroups {

    /** How long a change of a load balancer may go unseen. */
    private static final Duration TTL = Duration.ofMinutes(2);

    /** The most load balancers in one call (API_DescribeLoadBalancers {@code LoadBalancerArns}). */
    private static final int BATCH = 20;

    private final MemberClients clients;
    private final CachedLookup<MemberArn, IngressPaths> groups;

    TargetGroups(MemberClients clients, Ticker ticker) {
        this.clients = clients;
        this.groups =
                new CachedLookup<>(
                        CachedLookup.expiring(TTL, ticker), MemberArn::region, BATCH, this::lookUp);
    }

    /** The load balancers in front of each target group. */
    Function<MemberArn, Fact<IngressPaths>> of(Collection<MemberArn> arns, MemberCalls calls) {
        return groups.of(arns, calls);
    }

    private Map<MemberArn, Fact<IngressPaths>> lookUp(List<MemberArn> batch, MemberCalls calls) {
        MemberRegion region = batch.getFirst().region();
        List<String> arns = batch.stream().map(MemberArn::arn).toList();
        Fact<Map<String, IngressPaths>> answer =
                calls.attempt(
                                "elasticloadbalancing:DescribeTargetGroups",
                                region,
                                () -> describe(clients.loadBalancers(region), arns))
                        .then(found -> ingress(region, found, calls));
        return CachedLookup.each(
                batch,
                answer,
                MemberArn::arn,
                group -> Fact.permanent("there is no target group " + group.arn()));
    }

    /** One that is gone makes AWS refuse all of them, so each is asked for on its own. */
    private static Map<String, TargetGroup> describe(
            ElasticLoadBalancingV2Client client, List<String> arns) {
        try {
            return client
                    .describeTargetGroups(request -> request.targetGroupArns(arns))
                    .targetGroups()
                    .stream()
                    .collect(toMap(TargetGroup::targetGroupArn, group -> group));
        } catch (TargetGroupNotFoundException e) {
            Map<String, TargetGroup> found = new HashMap<>();
            if (arns.size() > 1) {
                arns.forEach(arn -> found.putAll(describe(client, List.of(arn))));
            }
            return found;
        }
    }

    private Fact<Map<String, IngressPaths>> ingress(
            MemberRegion region, Map<String, TargetGroup> found, MemberCalls calls) {
        List<String> balancers =
                found.values().stream()
                        .flatMap(group -> group.loadBalancerArns().stream())
                        .distinct()
                        .toList();
        Fact<Map<String, Ingress>> described = new Fact.Known<>(Map.of());
        for (List<String> some : balancers.stream().gather(Gatherers.windowFixed(BATCH)).toList()) {
            Fact<Map<String, Ingress>> more =
                    calls.attempt(
                            "elasticloadbalancing:DescribeLoadBalancers",
                            region,
                            () -> balancers(clients.loadBalancers(region), some));
            described = described.then(all -> more.map(these -> both(all, these)));
        }
        return described.map(all -> ofEach(found, all));
    }

    private static Map<String, Ingress> balancers(
            ElasticLoadBalancingV2Client client, List<String> arns) {
        return client
                .describeLoadBalancers(request -> request.loadBalancerArns(arns))
                .loadBalancers()
                .stream()
                .collect(toMap(LoadBalancer::loadBalancerArn, TargetGroups::read));
    }

    /** A scheme that is not internal counts as open to the internet. */
    private static Ingress read(LoadBalancer balancer) {
        return new Ingress(
                balancer.loadBalancerName(),
                balancer.scheme() != LoadBalancerSchemeEnum.INTERNAL,
                balancer.typeAsString());
    }

    private static Map<String, Ingress> both(Map<String, Ingress> some, Map<String, Ingress> more) {
        Map<String, Ingress> both = new HashMap<>(some);
        both.putAll(more);
        return both;
    }

    private static Map<String, IngressPaths> ofEach(
            Map<String, TargetGroup> groups, Map<String, Ingress> balancers) {
        Map<String, IngressPaths> ofEach = new HashMap<>();
        groups.forEach((arn, group) ->
                ofEach.put(
                        arn,
                        new IngressPaths(
                                group.loadBalancerArns().stream()
                                        .filter(balancers::containsKey)
                                        .map(balancers::get)
                                        .toList())));
        return ofEach;
    }
}
